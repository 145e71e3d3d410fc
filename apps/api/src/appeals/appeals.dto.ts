import { verdictDecisions, type ItemValue, type VerdictDecision } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { EvidenceDto } from '../evidence/evidence.dto';
import { itemValue, noInstant, noText } from '../http/schemas';
import { ItemToDecideDto } from '../verdicts/item-to-decide.dto';

const LONGEST_REASON = 4_000;
const outcomes = ['granted', 'refused', 'withdrawn'] as const;
const decided = ['granted', 'refused'] as const;

export class LodgeAppealDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  itemCode!: string;

  @ApiProperty({ maxLength: LONGEST_REASON })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_REASON)
  reason!: string;

  @ApiProperty({ type: [String], maxItems: 10, description: 'Tautan bukti baru' })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(5_000, { each: true })
  links!: string[];
}

export class DecideAppealDto {
  @ApiProperty({ enum: decided })
  @IsIn(decided)
  outcome!: 'granted' | 'refused';

  @ApiPropertyOptional({ enum: verdictDecisions, description: 'Putusan baru; wajib bila dikabulkan' })
  @IsOptional()
  @IsIn(verdictDecisions)
  decision?: VerdictDecision;

  @ApiPropertyOptional({ ...itemValue, nullable: false })
  @IsOptional()
  @IsObject()
  value?: ItemValue;

  @ApiProperty({ maxLength: LONGEST_REASON })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_REASON)
  reason!: string;
}

export class ReleasedScoresDto {
  @ApiProperty()
  released!: number;

  @ApiProperty({ format: 'date-time' })
  opensAt!: string;

  @ApiProperty({ format: 'date-time' })
  closesAt!: string;
}

export class AppealEvidenceDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(noText)
  url!: string | null;

  @ApiProperty(noText)
  fileName!: string | null;

  @ApiProperty(noText)
  mediaType!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  sizeBytes!: number | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class AppealDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  assessmentId!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  periodTitle!: string;

  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  itemText!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ format: 'date-time' })
  lodgedAt!: string;

  @ApiProperty()
  lodgedBy!: string;

  @ApiProperty({ type: [AppealEvidenceDto] })
  evidence!: readonly AppealEvidenceDto[];

  @ApiProperty()
  verdictWords!: string;

  @ApiProperty(noText)
  verdictReason!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Halaman bukti yang disebut putusan itu' })
  verdictPage!: number | null;

  @ApiProperty(noText)
  verifierName!: string | null;

  @ApiProperty({ type: String, enum: outcomes, nullable: true })
  outcome!: (typeof outcomes)[number] | null;

  @ApiProperty(noText)
  decisionReason!: string | null;

  @ApiProperty(noText)
  newWords!: string | null;

  @ApiProperty(noInstant)
  endedAt!: string | null;

  @ApiProperty(noText)
  endedBy!: string | null;
}

export class QueuedAppealDto extends AppealDto {
  @ApiProperty({ ...noText, description: 'Mengapa orang ini tidak dapat memutusnya' })
  hindrance!: string | null;
}

export class AppealQueueDto {
  @ApiProperty({ type: [QueuedAppealDto] })
  items!: readonly QueuedAppealDto[];
}

export class AppealDetailDto extends IntersectionType(QueuedAppealDto, ItemToDecideDto) {}

export class AppealWindowDto {
  @ApiProperty({ format: 'date-time' })
  opensAt!: string;

  @ApiProperty({ format: 'date-time' })
  closesAt!: string;

  @ApiProperty()
  isOpen!: boolean;

  @ApiProperty()
  isOver!: boolean;
}

export class AppealableItemDto {
  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  itemText!: string;

  @ApiProperty(noText)
  answerWords!: string | null;

  @ApiProperty({ enum: verdictDecisions })
  decision!: string;

  @ApiProperty(noText)
  verdictWords!: string | null;

  @ApiProperty(noText)
  verdictReason!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  page!: number | null;

  @ApiProperty({ type: [EvidenceDto] })
  evidence!: readonly EvidenceDto[];

  @ApiProperty({ type: AppealDto, nullable: true })
  appeal!: AppealDto | null;
}

export class AssessmentAppealsDto {
  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  periodTitle!: string;

  @ApiProperty({ type: AppealWindowDto, nullable: true })
  window!: AppealWindowDto | null;

  @ApiProperty()
  mayAppeal!: boolean;

  @ApiProperty({ type: [AppealableItemDto] })
  items!: readonly AppealableItemDto[];
}

export class VerifierFiguresDto {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  granted!: number;

  @ApiProperty()
  refused!: number;

  @ApiProperty()
  open!: number;
}

export class PeriodAppealsDto {
  @ApiProperty(noInstant)
  opensAt!: string | null;

  @ApiProperty(noInstant)
  closesAt!: string | null;

  @ApiProperty()
  isOver!: boolean;

  @ApiProperty()
  judging!: number;

  @ApiProperty()
  waiting!: number;

  @ApiProperty()
  released!: number;

  @ApiProperty({ type: [VerifierFiguresDto] })
  byVerifier!: readonly VerifierFiguresDto[];

  @ApiProperty({ type: [AppealDto] })
  items!: readonly AppealDto[];
}
