import { openDocuments } from '@app/evaluation';
import { ApiProperty, IntersectionType, OmitType, PickType } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { TextDto } from '../corrections/changes.dto';
import { SheetLineDto, StandingRowDto, StandingsDto } from '../results/results.dto';

export class PublicWithdrawalDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  reason!: string;
}

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

  @ApiProperty({ type: PublicWithdrawalDto, nullable: true, description: 'Kapan dan mengapa hasilnya ditarik' })
  withdrawn!: PublicWithdrawalDto | null;
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

export class DecreeWithdrawalDto extends PublicWithdrawalDto {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Kapan ditampilkan lagi' })
  restoredAt!: string | null;
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

  @ApiProperty({ type: [DecreeWithdrawalDto] })
  withdrawals!: DecreeWithdrawalDto[];
}

export class PublicRowDto extends StandingRowDto {
  @ApiProperty({ type: String, nullable: true, description: 'Badan publik di atasnya, misalnya kecamatan sebuah desa' })
  region!: string | null;
}

export class PublicStandingsDto extends IntersectionType(PublicPeriodDto, OmitType(StandingsDto, ['rows'] as const)) {
  @ApiProperty({ type: [PublicRowDto] })
  rows!: PublicRowDto[];

  @ApiProperty({ description: 'Sebuah kuesioner periode ini adalah usulan, bukan SAQ resmi' })
  proposal!: boolean;

  @ApiProperty({ type: [PublicCorrectionDto], description: 'Koreksi kuesionernya selama periode, yang terbaru dahulu' })
  corrections!: PublicCorrectionDto[];

  @ApiProperty({ type: [PublishedDecreeDto], description: 'Semua keputusan yang diumumkan, yang berlaku dahulu' })
  decrees!: PublishedDecreeDto[];
}

class PeriodNameDto extends PickType(PublicPeriodDto, ['code', 'title', 'year'] as const) {}

export class PublicYearDto {
  @ApiProperty({ type: PeriodNameDto })
  period!: PeriodNameDto;

  @ApiProperty({ type: String, nullable: true })
  final!: string | null;

  @ApiProperty()
  scale!: string;

  @ApiProperty({ type: String, nullable: true })
  bandLabel!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  rank!: number | null;

  @ApiProperty({ description: 'Banyaknya yang berperingkat dalam kategorinya' })
  rankedInCategory!: number;

  @ApiProperty()
  categoryLabel!: string;

  @ApiProperty({ enum: ['ranked', 'undetermined', 'withdrawn', 'notAssessed', 'unverified'] })
  status!: string;
}

export class ImportedYearDto {
  @ApiProperty({ format: 'uuid' })
  pastYearId!: string;

  @ApiProperty()
  year!: number;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'Nilai tertinggi yang mungkin' })
  scale!: string;

  @ApiProperty({ type: String, nullable: true })
  final!: string | null;

  @ApiProperty({ type: String, nullable: true })
  band!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  rank!: number | null;
}

export class PublicBodyResultDto {
  @ApiProperty({ type: PublicPeriodDto })
  period!: PublicPeriodDto;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: PublicRowDto })
  row!: PublicRowDto;

  @ApiProperty({ type: SheetLineDto, nullable: true, description: 'Tidak ada bagi yang tidak mendaftar' })
  sheet!: SheetLineDto | null;

  @ApiProperty({ type: String, nullable: true })
  sheetSha256!: string | null;

  @ApiProperty({ type: [PublicYearDto], description: 'Semua periode penyelenggara ini yang diumumkan, terbaru dahulu' })
  history!: PublicYearDto[];

  @ApiProperty({ type: [ImportedYearDto], description: 'Diimpor dari tabel, tidak dapat dihitung ulang' })
  imported!: ImportedYearDto[];
}
