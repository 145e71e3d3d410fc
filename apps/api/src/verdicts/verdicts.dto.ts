import {
  assessmentStates,
  verdictDecisions,
  type AssessmentState,
  type ItemValue,
  type VerdictDecision,
} from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ProgressDto } from '../assessments/assessments.dto';
import { itemValue, newerInstrument, seenInstrument, sha256Pattern } from '../http/schemas';

export class SaveVerdictDto {
  @ApiProperty({ enum: verdictDecisions })
  @IsIn(verdictDecisions)
  decision!: VerdictDecision;

  @ApiPropertyOptional({ ...itemValue, nullable: false, description: 'Nilai yang benar, untuk keputusan correct' })
  @IsOptional()
  @IsObject()
  value?: ItemValue;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;

  @ApiProperty({ description: 'Revisi yang terakhir dilihat; 0 bila belum ada' })
  @IsInt()
  @Min(0)
  revision!: number;

  @ApiPropertyOptional(seenInstrument)
  @IsOptional()
  @Matches(sha256Pattern)
  instrumentSha256?: string | null;
}

export class SaveVerdictOfManyDto extends SaveVerdictDto {
  @ApiProperty()
  @IsString()
  @MaxLength(100)
  itemCode!: string;
}

export class SaveVerdictsDto {
  @ApiProperty({ type: [SaveVerdictOfManyDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(150)
  @ValidateNested({ each: true })
  @Type(() => SaveVerdictOfManyDto)
  verdicts!: SaveVerdictOfManyDto[];
}

export class SavedVerdictDto {
  @ApiProperty()
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: assessmentStates })
  state!: AssessmentState;

  @ApiProperty()
  stateLabel!: string;

  @ApiProperty({ type: ProgressDto })
  progress!: ProgressDto;

  @ApiProperty({ type: String, nullable: true })
  verifiedScore!: string | null;

  @ApiPropertyOptional(newerInstrument)
  instrumentSha256?: string;
}

export class KeptVerdictDto {
  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class SavedVerdictsDto {
  @ApiProperty({ type: [KeptVerdictDto] })
  saved!: KeptVerdictDto[];

  @ApiProperty({ enum: assessmentStates })
  state!: AssessmentState;

  @ApiProperty()
  stateLabel!: string;

  @ApiProperty({ type: ProgressDto })
  progress!: ProgressDto;

  @ApiProperty({ type: String, nullable: true })
  verifiedScore!: string | null;

  @ApiPropertyOptional(newerInstrument)
  instrumentSha256?: string;
}
