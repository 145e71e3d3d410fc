import { assessmentStates, type AssessmentState, type ItemValue } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { itemValue, noInstant, noText } from '../http/schemas';
import { LateEvidenceDto } from './late-evidence.dto';

const LONGEST_NOTE = 2_000;
const LARGEST = 1_000_000_000;
const decisions = ['accepted', 'declined'] as const;

export class LateAnswerInputDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  itemCode!: string;

  @ApiProperty({ ...itemValue, description: 'null menghapus jawaban' })
  @ValidateIf((body: LateAnswerInputDto) => body.value !== null)
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
  @Max(LARGEST)
  revision!: number;

  @ApiProperty({ description: 'Kunci simpanan yang ditolak; kiriman ulang disimpan sekali' })
  @IsString()
  @Matches(/^[\x21-\x7e]{8,100}$/)
  key!: string;

  @ApiPropertyOptional({ ...noInstant, description: 'Waktu mengetik menurut gawai' })
  @IsOptional()
  @IsISO8601({ strict: true })
  typedAt?: string | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Waktu server dikurangi waktu gawai, milidetik' })
  @IsOptional()
  @IsInt()
  @Min(-LARGEST)
  @Max(LARGEST)
  clockOffsetMs?: number | null;
}

export class SendLateAnswersDto {
  @ApiProperty({ type: [LateAnswerInputDto], maxItems: 150 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(150)
  @ValidateNested({ each: true })
  @Type(() => LateAnswerInputDto)
  answers!: LateAnswerInputDto[];
}

export class KeptLateDto {
  @ApiProperty()
  key!: string;

  @ApiProperty()
  itemCode!: string;

  @ApiProperty({ format: 'date-time' })
  arrivedAt!: string;
}

export class KeptLateListDto {
  @ApiProperty({ type: [KeptLateDto] })
  kept!: readonly KeptLateDto[];
}

export class DecideLateAnswerDto {
  @ApiProperty({ enum: decisions })
  @IsIn(decisions)
  decision!: (typeof decisions)[number];

  @ApiProperty({ maxLength: LONGEST_NOTE })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_NOTE)
  reason!: string;
}

export class LateAnswerDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  assessmentId!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty({ enum: assessmentStates })
  state!: AssessmentState;

  @ApiProperty()
  stateLabel!: string;

  @ApiProperty({ ...noInstant, description: 'Batas waktu badan publik itu, dengan perpanjangannya' })
  deadline!: string | null;

  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  itemText!: string;

  @ApiProperty({ description: 'Hanya bukti yang datang; jawabannya tetap' })
  isEvidenceOnly!: boolean;

  @ApiProperty({ ...noText, description: 'Jawaban yang datang, dalam kata' })
  came!: string | null;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty({
    ...noText,
    description: 'Jawaban yang berlaku, dalam kata; sesudah diputuskan: yang berlaku waktu itu',
  })
  stands!: string | null;

  @ApiProperty(noText)
  standsNote!: string | null;

  @ApiProperty({ description: 'Jawaban yang berlaku diubah sesudah terakhir dilihat pengirim' })
  isOvertaken!: boolean;

  @ApiProperty({ ...noText, description: 'Siapa yang menyimpan jawaban yang berlaku' })
  standsBy!: string | null;

  @ApiProperty({ description: 'Jawaban yang berlaku disimpan oleh pengirim yang sama' })
  isStandingBySender!: boolean;

  @ApiProperty({ ...noInstant, description: 'Pengakuan gawai' })
  typedAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  arrivedAt!: string;

  @ApiProperty()
  sentBy!: string;

  @ApiProperty({ type: String, enum: decisions, nullable: true })
  decision!: (typeof decisions)[number] | null;

  @ApiProperty(noText)
  decisionReason!: string | null;

  @ApiProperty(noInstant)
  decidedAt!: string | null;

  @ApiProperty(noText)
  decidedBy!: string | null;

  @ApiProperty({ type: [LateEvidenceDto] })
  evidence!: readonly LateEvidenceDto[];
}

export class LateAnswerListDto {
  @ApiProperty({ type: [LateAnswerDto] })
  items!: readonly LateAnswerDto[];

  @ApiProperty({ description: 'Masa pengisian dibuka lagi; kiriman biasa diterima' })
  isOpen!: boolean;
}

export class LateAnswerQueueDto {
  @ApiProperty({ type: [LateAnswerDto] })
  items!: readonly LateAnswerDto[];

  @ApiProperty({ description: 'Yang menunggu keputusan' })
  waiting!: number;
}
