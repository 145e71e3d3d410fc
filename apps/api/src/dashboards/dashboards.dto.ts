import { ApiProperty } from '@nestjs/swagger';

export class BandFigureDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ type: String, nullable: true })
  colour!: string | null;

  @ApiProperty()
  count!: number;
}

export class TotalsDto {
  @ApiProperty()
  bodies!: number;

  @ApiProperty()
  ranked!: number;

  @ApiProperty({ type: String, nullable: true })
  mean!: string | null;

  @ApiProperty({ type: [BandFigureDto] })
  byBand!: BandFigureDto[];
}

export class NamedScoreDto {
  @ApiProperty({ type: String, nullable: true })
  assessmentId!: string | null;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  final!: string;

  @ApiProperty({ type: String, nullable: true })
  band!: string | null;
}

export class IndicatorFigureDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ type: String, nullable: true })
  mean!: string | null;
}

export class CategoryFigureDto extends IndicatorFigureDto {
  @ApiProperty({ type: [NamedScoreDto] })
  best!: NamedScoreDto[];

  @ApiProperty({ type: [NamedScoreDto] })
  worst!: NamedScoreDto[];
}

export class AdviceDto {
  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ description: 'Kenaikan rata-rata nilai kuesioner bila semua memenuhinya' })
  gain!: string;

  @ApiProperty()
  bodies!: number;
}

export class DashboardDto {
  @ApiProperty()
  year!: number;

  @ApiProperty()
  frozen!: boolean;

  @ApiProperty({ type: TotalsDto })
  totals!: TotalsDto;

  @ApiProperty({ type: [CategoryFigureDto] })
  categories!: CategoryFigureDto[];

  @ApiProperty({ type: [IndicatorFigureDto] })
  indicators!: IndicatorFigureDto[];

  @ApiProperty({ type: [AdviceDto] })
  advice!: AdviceDto[];
}
