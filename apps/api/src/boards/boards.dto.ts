import {
  assessmentStates,
  boardSorts,
  handings,
  type AssessmentState,
  type BoardSort,
  type Handing,
} from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { BodyDto, ProgressDto } from '../assessments/assessments.dto';
import { mapOf } from '../http/schemas';

export class BoardQuery {
  @ApiPropertyOptional({ description: 'Nama, atau awal kode' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  category?: string;

  @ApiPropertyOptional({ enum: assessmentStates })
  @IsOptional()
  @IsIn(assessmentStates)
  state?: AssessmentState;

  @ApiPropertyOptional({ enum: boardSorts })
  @IsOptional()
  @IsIn(boardSorts)
  sort?: BoardSort;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class NamedUserDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;
}

export class BoardStageDto {
  @ApiProperty({ enum: ['pending', 'open', 'done', 'gatedOut', 'missed', 'undetermined'] })
  state!: string;

  @ApiProperty({ type: String, nullable: true })
  score!: string | null;
}

export class BoardRowDto {
  @ApiProperty()
  assessmentId!: string;

  @ApiProperty({ type: BodyDto })
  body!: BodyDto;

  @ApiProperty()
  category!: string;

  @ApiProperty({ type: String, nullable: true })
  group!: string | null;

  @ApiProperty({ enum: assessmentStates })
  state!: AssessmentState;

  @ApiProperty()
  stateLabel!: string;

  @ApiProperty({
    type: String,
    enum: handings,
    nullable: true,
    description: 'Terlambat, diperpanjang, atau tidak pernah dikirim; null bila statusnya sudah cukup',
  })
  handing!: Handing | null;

  @ApiProperty({ type: ProgressDto })
  progress!: ProgressDto;

  @ApiProperty({ type: NamedUserDto, nullable: true })
  verifier!: NamedUserDto | null;

  @ApiProperty(mapOf('BoardStageDto'))
  stages!: Record<string, BoardStageDto>;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  submittedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  lastSavedAt!: string | null;

  @ApiProperty()
  doubtfulLinks!: number;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  lastRemindedAt!: string | null;
}

export class BoardPageDto {
  @ApiProperty({ type: [BoardRowDto] })
  items!: BoardRowDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;

  @ApiProperty()
  total!: number;
}

export class CategoryCountsDto {
  @ApiProperty()
  category!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty()
  total!: number;

  @ApiProperty()
  invited!: number;

  @ApiProperty()
  filling!: number;

  @ApiProperty()
  submitted!: number;

  @ApiProperty()
  verified!: number;

  @ApiProperty({ type: [String], description: 'Tahap yang sudah dibuka bagi kategori ini' })
  openedStages!: string[];
}

export class DailyCountDto {
  @ApiProperty({ format: 'date' })
  date!: string;

  @ApiProperty()
  submitted!: number;
}

export class BoardSummaryDto {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  byState!: Record<string, number>;

  @ApiProperty({ type: [CategoryCountsDto] })
  byCategory!: CategoryCountsDto[];

  @ApiProperty({ type: [DailyCountDto] })
  daily!: DailyCountDto[];

  @ApiProperty({ type: Number, nullable: true, description: 'Jawaban terlambat yang menunggu keputusan' })
  lateAnswers!: number | null;
}
