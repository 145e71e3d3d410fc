import { openDocuments } from '@app/evaluation';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { TextDto } from '../corrections/changes.dto';
import { SheetLineDto, StandingRowDto, StandingsDto } from '../results/results.dto';

export class PublicPeriodDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  year!: number;

  @ApiProperty()
  organiser!: string;

  @ApiProperty({ format: 'date-time' })
  publishedAt!: string;
}

export class PublicPeriodListDto {
  @ApiProperty({ type: [PublicPeriodDto] })
  items!: PublicPeriodDto[];
}

export class PublicCorrectionDto {
  @ApiProperty({ description: 'Kode kuesioner' })
  code!: string;

  @ApiProperty({ type: TextDto })
  title!: TextDto;

  @ApiProperty({ example: 2 })
  version!: number;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class EarlierDocumentDto {
  @ApiProperty()
  @IsString()
  code!: string;

  @ApiProperty({ description: 'SHA-256 hasilnya' })
  @IsString()
  sha256!: string;

  @ApiProperty({ enum: openDocuments })
  @IsString()
  document!: string;
}

export class PublishedDecreeDto {
  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;

  @ApiProperty({ format: 'date-time' })
  publishedAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Alasan menggantikan keputusan sebelumnya' })
  correctionReason!: string | null;

  @ApiProperty()
  resultSha256!: string;
}

export class PublicStandingsDto extends IntersectionType(PublicPeriodDto, StandingsDto) {
  @ApiProperty({ description: 'Sebuah kuesioner periode ini adalah usulan, bukan SAQ resmi' })
  proposal!: boolean;

  @ApiProperty({ type: [PublicCorrectionDto], description: 'Koreksi kuesionernya selama periode, yang terbaru dahulu' })
  corrections!: PublicCorrectionDto[];

  @ApiProperty({ type: [PublishedDecreeDto], description: 'Semua keputusan yang diumumkan, yang berlaku dahulu' })
  decrees!: PublishedDecreeDto[];
}

export class PublicBodyResultDto {
  @ApiProperty({ type: PublicPeriodDto })
  period!: PublicPeriodDto;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: StandingRowDto })
  row!: StandingRowDto;

  @ApiProperty({ type: SheetLineDto })
  sheet!: SheetLineDto;

  @ApiProperty()
  sheetSha256!: string;
}
