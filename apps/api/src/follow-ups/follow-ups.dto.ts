import { followUpFilters, followUpSorts, followUpStates, type FollowUpState } from '@app/evaluation';
import type { FollowUpFilter, FollowUpSort } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { mapOf, noInstant, noText } from '../http/schemas';

const LONGEST = 2000;
const revision = { description: 'Revisi yang tampil di layar; 0 bila belum ada' };
const shortfalls = ['rejected', 'unanswered', 'partial'] as const;

export class WriteFollowUpDto {
  @ApiProperty(revision)
  @IsInt()
  @Min(0)
  revision!: number;

  @ApiProperty({ maxLength: LONGEST })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST)
  action!: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  responsible!: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  dueOn!: string;

  @ApiProperty({ enum: followUpStates })
  @IsIn(followUpStates)
  state!: FollowUpState;

  @ApiPropertyOptional({ ...noText, maxLength: LONGEST, description: 'Tautan bukti, http atau https' })
  @IsOptional()
  @IsString()
  @Matches(/^https?:\/\/[^\s/]+/i)
  @MaxLength(LONGEST)
  proofUrl?: string | null;

  @ApiPropertyOptional({ ...noText, maxLength: LONGEST })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  note?: string | null;
}

export class SeenFollowUpDto {
  @ApiProperty()
  @IsString()
  @MaxLength(100)
  itemCode!: string;

  @ApiProperty()
  @IsInt()
  @Min(1)
  revision!: number;
}

export class ConfirmFollowUpsDto {
  @ApiProperty({ type: [SeenFollowUpDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => SeenFollowUpDto)
  items!: SeenFollowUpDto[];
}

export class CheckFollowUpDto {
  @ApiProperty(revision)
  @IsInt()
  @Min(0)
  revision!: number;

  @ApiProperty()
  @IsBoolean()
  kept!: boolean;

  @ApiPropertyOptional({ ...noText, maxLength: LONGEST })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  note?: string | null;
}

export class FollowUpRevisionDto {
  @ApiProperty()
  revision!: number;

  @ApiProperty()
  action!: string;

  @ApiProperty()
  responsible!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ enum: followUpStates })
  state!: FollowUpState;

  @ApiProperty(noText)
  proofUrl!: string | null;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty()
  writtenBy!: string;

  @ApiProperty({ format: 'date-time' })
  writtenAt!: string;

  @ApiProperty(noText)
  confirmedBy!: string | null;

  @ApiProperty(noInstant)
  confirmedAt!: string | null;
}

export class FollowUpCheckDto {
  @ApiProperty()
  revision!: number;

  @ApiProperty()
  kept!: boolean;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty({ format: 'date-time' })
  checkedAt!: string;

  @ApiProperty({ ...noText, description: 'Null bagi badan publik' })
  checkedBy!: string | null;
}

export class PlannedFollowUpDto extends FollowUpRevisionDto {
  @ApiProperty()
  isLate!: boolean;

  @ApiProperty({ type: [FollowUpRevisionDto], description: 'Yang terbaru lebih dahulu' })
  earlier!: readonly FollowUpRevisionDto[];

  @ApiProperty({ type: FollowUpCheckDto, nullable: true })
  check!: FollowUpCheckDto | null;
}

export class FollowUpItemDto {
  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  question!: string;

  @ApiProperty({ type: String, enum: shortfalls, nullable: true })
  shortfall!: (typeof shortfalls)[number] | null;

  @ApiProperty({ description: 'Tambahan nilai kuesioner bila butir ini saja dipenuhi' })
  gain!: string;

  @ApiProperty({ ...noText, description: 'Alasan verifikator' })
  reason!: string | null;

  @ApiProperty({ ...noText, description: 'Contoh bukti' })
  example!: string | null;

  @ApiProperty({ type: PlannedFollowUpDto, nullable: true })
  plan!: PlannedFollowUpDto | null;
}

export class FollowUpPlanDto {
  @ApiProperty()
  assessmentId!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  periodTitle!: string;

  @ApiProperty({ ...noText, description: 'Nilai kuesioner hasil verifikasi' })
  score!: string | null;

  @ApiProperty({ description: 'Tambahan bila semua yang direncanakan dipenuhi' })
  plannedGain!: string;

  @ApiProperty({ format: 'date' })
  today!: string;

  @ApiProperty()
  mayWrite!: boolean;

  @ApiProperty()
  mayConfirm!: boolean;

  @ApiProperty({ type: [FollowUpItemDto] })
  items!: readonly FollowUpItemDto[];
}

export class EarlierFollowUpDto {
  @ApiProperty()
  previousCode!: string;

  @ApiProperty({ type: PlannedFollowUpDto })
  plan!: PlannedFollowUpDto;
}

export class EarlierFollowUpsDto {
  @ApiProperty(noText)
  periodTitle!: string | null;

  @ApiProperty(mapOf('EarlierFollowUpDto'))
  items!: Readonly<Record<string, EarlierFollowUpDto>>;
}

export class FollowUpBookQuery {
  @ApiPropertyOptional({ description: 'Badan publik, butir, atau kata dalam rencana' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ enum: followUpFilters })
  @IsOptional()
  @IsIn(followUpFilters)
  filter?: FollowUpFilter;

  @ApiPropertyOptional({ enum: followUpSorts })
  @IsOptional()
  @IsIn(followUpSorts)
  sort?: FollowUpSort;
}

export class FollowUpsQuery extends FollowUpBookQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}

export class FollowUpLineDto {
  @ApiProperty()
  assessmentId!: string;

  @ApiProperty()
  bodyCode!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  action!: string;

  @ApiProperty()
  responsible!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ enum: followUpStates })
  state!: FollowUpState;

  @ApiProperty()
  isLate!: boolean;

  @ApiProperty()
  isConfirmed!: boolean;

  @ApiProperty(noText)
  proofUrl!: string | null;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Pemeriksaan tahun berikutnya; null bila belum' })
  kept!: boolean | null;
}

export class FollowUpCountsDto {
  @ApiProperty()
  all!: number;

  @ApiProperty({ description: 'Badan publik yang punya rencana' })
  bodies!: number;

  @ApiProperty()
  late!: number;

  @ApiProperty()
  planned!: number;

  @ApiProperty()
  underWay!: number;

  @ApiProperty()
  done!: number;

  @ApiProperty()
  dropped!: number;

  @ApiProperty()
  unconfirmed!: number;

  @ApiProperty()
  notKept!: number;
}

export class FollowUpPageDto {
  @ApiProperty({ type: [FollowUpLineDto] })
  items!: readonly FollowUpLineDto[];

  @ApiProperty(noText)
  next!: string | null;

  @ApiProperty()
  total!: number;

  @ApiProperty({ type: FollowUpCountsDto })
  counts!: FollowUpCountsDto;
}
