import { assessmentStates } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsBoolean,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';

export class DeterminePeriodDto {
  @ApiPropertyOptional({ description: 'Nomor keputusan; menurut pola penyelenggara bila kosong' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  number?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Tanggal keputusan; hari ini bila kosong' })
  @IsOptional()
  @IsISO8601()
  decidedOn?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  note?: string;

  @ApiPropertyOptional({ description: 'Badan publik yang belum dapat ditentukan nilainya didaftar tanpa peringkat' })
  @IsOptional()
  @IsBoolean()
  acceptUndetermined?: boolean;
}

export class DeterminedDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;

  @ApiProperty()
  periodSha256!: string;

  @ApiProperty()
  resultSha256!: string;

  @ApiProperty({ description: 'SHA-256 kunci publik penanda tangan' })
  keyId!: string;

  @ApiProperty()
  ranked!: number;
}

export class DecreeNumberingDto {
  @ApiProperty()
  pattern!: string;

  @ApiProperty({ description: 'Nomor keputusan hari ini menurut pola' })
  next!: string;
}

export class BeginCorrectionDto {
  @ApiProperty({ maxLength: 2_000, description: 'Alasan penetapan dibetulkan; dicetak pada keputusan penggantinya' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(2_000)
  reason!: string;

  @ApiProperty({ type: [String], description: 'Penilaian yang verifikasinya dibuka kembali' })
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  assessmentIds!: string[];
}

export class ReopenedBodyDto {
  @ApiProperty({ format: 'uuid' })
  assessmentId!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: assessmentStates })
  state!: (typeof assessmentStates)[number];
}

export class OutcomeDto {
  @ApiProperty({ type: String, nullable: true })
  final!: string | null;

  @ApiProperty({ type: String, nullable: true })
  band!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Peringkat dalam kategori' })
  rank!: number | null;
}

export class ChangedResultDto {
  @ApiProperty()
  subjectId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  category!: string;

  @ApiProperty({ type: OutcomeDto })
  before!: OutcomeDto;

  @ApiProperty({ type: OutcomeDto })
  after!: OutcomeDto;
}

export class DeterminationCorrectionDto {
  @ApiProperty({ description: 'Nomor keputusan yang dibetulkan' })
  number!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty()
  openedBy!: string;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ type: [ReopenedBodyDto] })
  bodies!: ReopenedBodyDto[];

  @ApiProperty({ type: [ChangedResultDto], description: 'Yang berubah bila ditetapkan sekarang' })
  changes!: ChangedResultDto[];
}

export class OpenCorrectionDto {
  @ApiProperty({
    type: DeterminationCorrectionDto,
    nullable: true,
    description: 'Kosong bila tidak ada yang sedang dibetulkan',
  })
  correction!: DeterminationCorrectionDto | null;
}
