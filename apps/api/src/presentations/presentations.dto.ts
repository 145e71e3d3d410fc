import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { BodyDto } from '../assessments/assessments.dto';
import { StageCorrectionDto } from '../stage-corrections/stage-correction.dto';
import { mapOf, noText } from '../http/schemas';

export class OpenStageDto {
  @ApiPropertyOptional({ type: [String], description: 'Juri panel; semua juri bila kosong' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  jurorIds?: string[];

  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601()
  startsAt?: string;

  @ApiPropertyOptional({ type: [String], description: 'Kategori yang dibuka; semua kategori bila kosong' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  categories?: string[];
}

export class OpenedStageDto {
  @ApiProperty()
  passed!: number;

  @ApiProperty()
  gatedOut!: number;
}

export class PresentationsQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  periodId?: string;
}

export class JurorSeatDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  signedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  recusedReason!: string | null;

  @ApiProperty({ type: [StageCorrectionDto] })
  corrections!: readonly StageCorrectionDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Mengapa tidak mendengar; kartunya tidak ditunggu' })
  awayReason!: string | null;
}

export class DelegateDto {
  @ApiProperty()
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  name!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(200)
  position!: string;
}

export class CardProgressDto {
  @ApiProperty()
  scored!: number;

  @ApiProperty()
  total!: number;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  signedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Nilai sendiri sejauh ini; null selama belum ada nilai' })
  score!: string | null;
}

export class TurnSessionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date-time' })
  startsAt!: string;

  @ApiProperty({ description: 'Menit untuk tiap badan publik' })
  minutes!: number;

  @ApiProperty(noText)
  videoUrl!: string | null;

  @ApiProperty()
  isDrawn!: boolean;
}

const closedReasons = ['withdrawn', 'away', 'notBegun', 'over'] as const;

export class PresentationCardDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  periodId!: string;

  /** Whether it may still be judged: the period is open, or the determination is corrected for this body. */
  @ApiProperty()
  isOpen!: boolean;

  @ApiProperty()
  periodYear!: number;

  @ApiProperty()
  periodTitle!: string;

  @ApiProperty()
  assessmentId!: string;

  @ApiProperty()
  stageCode!: string;

  @ApiProperty({ type: BodyDto })
  body!: BodyDto;

  @ApiProperty()
  category!: string;

  @ApiProperty({ description: 'Nama kategori menurut kebijakan periode' })
  categoryLabel!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  startsAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Akhir waktu menilai' })
  closesAt!: string | null;

  @ApiProperty({ enum: closedReasons, nullable: true, description: 'Mengapa kartunya tidak dapat diisi sekarang' })
  closed!: (typeof closedReasons)[number] | null;

  @ApiProperty({ type: String, nullable: true })
  room!: string | null;

  @ApiProperty({ type: TurnSessionDto, nullable: true })
  session!: TurnSessionDto | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Urutan dalam sesi; kosong sampai diundi' })
  place!: number | null;

  @ApiProperty({ type: Boolean, nullable: true })
  headAttended!: boolean | null;

  @ApiProperty({ type: [DelegateDto] })
  delegates!: DelegateDto[];

  @ApiProperty({ description: 'Kartu lengkap paling sedikit; kurang dari itu nilai belum dapat ditentukan' })
  leastJurors!: number;

  @ApiProperty({ type: [JurorSeatDto] })
  jurors!: JurorSeatDto[];

  @ApiProperty({ type: CardProgressDto, nullable: true })
  myCard!: CardProgressDto | null;
}

export class PresentationListDto {
  @ApiProperty({ type: [PresentationCardDto] })
  items!: PresentationCardDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;

  @ApiProperty()
  total!: number;
}

export class JurorMarkDto {
  @ApiProperty()
  score!: string;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;

  @ApiProperty()
  revision!: number;
}

export class OtherCardDto {
  @ApiProperty()
  juror!: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  scores!: Record<string, string>;

  @ApiProperty({ type: String, nullable: true })
  total!: string | null;
}

export class PresentationDetailDto extends PresentationCardDto {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'terbuka/instrument@1' })
  rubric!: object;

  @ApiProperty(mapOf('JurorMarkDto'))
  myScores!: Record<string, JurorMarkDto>;

  @ApiProperty({ type: String, nullable: true })
  myTotal!: string | null;

  @ApiProperty({ type: [OtherCardDto], description: 'Kosong sampai kartu sendiri ditandatangani' })
  others!: OtherCardDto[];
}

export class SaveScoreDto {
  @ApiProperty({ example: '85.5' })
  @IsString()
  @Matches(/^\d{1,3}(\.\d{1,2})?$/)
  score!: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;

  @ApiProperty({ description: 'Revisi yang terakhir dilihat; 0 bila belum ada' })
  @IsInt()
  @Min(0)
  revision!: number;
}

export class SavedScoreDto {
  @ApiProperty()
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;

  @ApiProperty({ type: String, nullable: true })
  myTotal!: string | null;
}

export class SignedCardDto {
  @ApiProperty({ format: 'date-time' })
  signedAt!: string;

  @ApiProperty({ type: String, nullable: true })
  myTotal!: string | null;
}

export class AttendanceDto {
  @ApiProperty({ type: Boolean, nullable: true, description: 'null membatalkan catatan' })
  @ValidateIf((dto: AttendanceDto) => dto.headAttended !== null)
  @IsBoolean()
  headAttended!: boolean | null;

  @ApiPropertyOptional({ type: [DelegateDto], description: 'Utusan yang hadir; tidak berubah bila tidak disebut' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => DelegateDto)
  delegates?: DelegateDto[];
}
