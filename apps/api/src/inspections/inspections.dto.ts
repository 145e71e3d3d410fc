import { signedPieceKinds, type ItemValue, type SignedPiece } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { LoggedContactDto, JudgedItemDto } from '../access-tests/access-tests.dto';
import { BodyDto } from '../assessments/assessments.dto';
import { StageCorrectionDto } from '../stage-corrections/stage-correction.dto';
import { VisitStandingDto } from '../visits/visits.dto';
import { deviceKey, deviceKeyPattern, freeDocument, itemValue, mapOf, noInstant, noText } from '../http/schemas';

const LONGEST_NOTE = 4_000;
const purposes = ['questionnaire', 'rubric', 'channelCheck', 'accessTest', 'visit'] as const;
const outcomes = ['done', 'missed'] as const;

export class InspectionsQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  periodId?: string;
}

export class AssessorDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;
}

export class InspectionWindowDto {
  @ApiProperty(noInstant)
  from!: string | null;

  @ApiProperty(noInstant)
  until!: string | null;

  @ApiProperty({ description: 'Menurut jam peladen' })
  hasBegun!: boolean;

  @ApiProperty()
  isOver!: boolean;
}

export class InspectionCardDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  periodId!: string;

  /** Whether it may still be judged: the period is open, or the determination is corrected for this body. */
  @ApiProperty()
  isOpen!: boolean;

  @ApiProperty()
  assessmentId!: string;

  @ApiProperty()
  stageCode!: string;

  @ApiProperty()
  stageLabel!: string;

  @ApiProperty({ enum: purposes })
  purpose!: (typeof purposes)[number];

  @ApiProperty({ type: BodyDto })
  body!: BodyDto;

  @ApiProperty()
  category!: string;

  @ApiProperty()
  categoryLabel!: string;

  @ApiProperty({ type: AssessorDto, nullable: true })
  assessor!: AssessorDto | null;

  @ApiProperty({ type: String, enum: outcomes, nullable: true })
  outcome!: (typeof outcomes)[number] | null;

  @ApiProperty(noText)
  outcomeReason!: string | null;

  @ApiProperty(noInstant)
  endedAt!: string | null;

  @ApiProperty()
  filled!: number;

  @ApiProperty()
  total!: number;

  @ApiProperty({ type: InspectionWindowDto })
  window!: InspectionWindowDto;

  @ApiProperty({ type: [StageCorrectionDto] })
  corrections!: readonly StageCorrectionDto[];
}

export class InspectionListDto {
  @ApiProperty({ type: [InspectionCardDto] })
  items!: InspectionCardDto[];
}

export class FoundValueDto {
  @ApiProperty(itemValue)
  value!: ItemValue | null;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty()
  revision!: number;

  @ApiProperty({ ...noInstant, description: 'null: dihitung dari tanggal, belum disimpan' })
  savedAt!: string | null;
}

export class InspectionPieceDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  itemCode!: string;

  @ApiProperty(noText)
  url!: string | null;

  @ApiProperty(noText)
  fileName!: string | null;

  @ApiProperty(noText)
  mediaType!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  sizeBytes!: number | null;

  @ApiProperty({ enum: signedPieceKinds })
  kind!: SignedPiece['kind'];

  @ApiProperty({ ...noText, description: 'SHA-256 berkas seperti dikirim; ini yang ditandatangani' })
  sha256!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class InspectionPiecesDto {
  @ApiProperty({ type: [InspectionPieceDto] })
  items!: InspectionPieceDto[];
}

export class BodyContactDto {
  @ApiProperty({ ...noText, description: 'Situs resmi' })
  website!: string | null;

  @ApiProperty(noText)
  email!: string | null;

  @ApiProperty(noText)
  phone!: string | null;

  @ApiProperty({ ...noText, description: 'Akun media sosial dan saluran lain, seperti ditulis badan publik' })
  channels!: string | null;
}

export class InspectionDetailDto extends InspectionCardDto {
  @ApiProperty({ ...freeDocument, description: 'terbuka/instrument@1' })
  instrument!: object;

  @ApiProperty({ type: BodyContactDto })
  contact!: BodyContactDto;

  @ApiProperty(mapOf('FoundValueDto'))
  values!: Record<string, FoundValueDto>;

  @ApiProperty({ type: [InspectionPieceDto] })
  evidence!: InspectionPieceDto[];

  @ApiProperty({ type: [LoggedContactDto], description: 'Catatan kontak uji akses' })
  contacts!: LoggedContactDto[];

  @ApiProperty({ ...mapOf('JudgedItemDto'), description: 'Butir yang dihitung dari tanggal selama belum diselesaikan' })
  byRule!: Record<string, JudgedItemDto>;

  @ApiProperty({ type: VisitStandingDto, nullable: true, description: 'Hanya pada visitasi' })
  visit!: VisitStandingDto | null;

  @ApiProperty({ ...noText, description: 'Nilai dari isian sejauh ini' })
  score!: string | null;

  @ApiProperty()
  mayWrite!: boolean;
}

export class SaveFoundDto {
  @ApiProperty({ ...itemValue, description: 'null menghapus isian' })
  @ValidateIf((body: SaveFoundDto) => body.value !== null)
  @IsObject()
  value!: ItemValue | null;

  @ApiPropertyOptional({ ...noText, maxLength: LONGEST_NOTE })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NOTE)
  note?: string | null;

  @ApiProperty({ description: 'Revisi yang terakhir dilihat; 0 bila belum ada', minimum: 0 })
  @IsInt()
  @Min(0)
  revision!: number;

  @ApiPropertyOptional(deviceKey)
  @IsOptional()
  @Matches(deviceKeyPattern)
  key?: string | null;
}

export class SavedFoundDto {
  @ApiProperty()
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;

  @ApiProperty(noText)
  score!: string | null;
}

export class InspectionLinkDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  itemCode!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(5_000)
  url!: string;
}

export class InspectionPlaceDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  itemCode!: string;

  @ApiPropertyOptional(deviceKey)
  @IsOptional()
  @Matches(deviceKeyPattern)
  key?: string;
}

export class MissInspectionDto {
  @ApiProperty({ maxLength: LONGEST_NOTE })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_NOTE)
  reason!: string;
}

export class GiveInspectionDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  userId!: string;
}

export class InspectionPlacementDto {
  @ApiProperty({ description: 'Penanda penilaian tahap itu' })
  assessmentId!: string;

  @ApiProperty(noText)
  userId!: string | null;

  @ApiProperty()
  reason!: string;
}

export class InspectionPlacementsDto {
  @ApiProperty({ type: [InspectionPlacementDto] })
  items!: InspectionPlacementDto[];
}
