import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

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

export class ScoreMapQuery {
  @ApiProperty()
  @IsString()
  @MaxLength(100)
  category!: string;

  @ApiPropertyOptional({ description: 'Berapa baris yang dilewati', minimum: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  from?: number;
}

export class MapColumnDto {
  @ApiProperty()
  stage!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Kosong: tahap secara keseluruhan' })
  indicator!: string | null;

  @ApiProperty()
  label!: string;
}

export class MapRowDto extends NamedScoreDto {
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true }, description: 'Menurut kolom' })
  scores!: (string | null)[];
}

export class ScoreBinDto {
  @ApiProperty()
  from!: string;

  @ApiProperty()
  until!: string;

  @ApiProperty({ type: [Number], description: 'Badan publik per kualifikasi' })
  bands!: number[];
}

export class MapBandDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ type: String, nullable: true })
  colour!: string | null;
}

export class ScoreMapDto {
  @ApiProperty({ type: [MapColumnDto] })
  columns!: MapColumnDto[];

  @ApiProperty({ type: [MapRowDto], description: 'Dari nilai terendah' })
  rows!: MapRowDto[];

  @ApiProperty()
  total!: number;

  @ApiProperty({ type: [ScoreBinDto] })
  bins!: ScoreBinDto[];

  @ApiProperty({ type: [MapBandDto] })
  bands!: MapBandDto[];
}
