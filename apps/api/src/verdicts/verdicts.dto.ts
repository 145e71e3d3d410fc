import { verdictDecisions, type ItemValue, type VerdictDecision } from '@app/evaluation';
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
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class SaveVerdictDto {
  @ApiProperty({ enum: verdictDecisions })
  @IsIn(verdictDecisions)
  decision!: VerdictDecision;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Nilai yang benar, untuk keputusan correct',
  })
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
}

export class ItemVerdictDto extends SaveVerdictDto {
  @ApiProperty()
  @IsString()
  @MaxLength(100)
  itemCode!: string;
}

export class SaveVerdictsDto {
  @ApiProperty({ type: [ItemVerdictDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(150)
  @ValidateNested({ each: true })
  @Type(() => ItemVerdictDto)
  verdicts!: ItemVerdictDto[];
}

export class VerificationProgressDto {
  @ApiProperty()
  total!: number;

  @ApiProperty()
  answered!: number;

  @ApiProperty()
  withEvidence!: number;

  @ApiProperty()
  verified!: number;
}

export class SavedVerdictDto {
  @ApiProperty()
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: VerificationProgressDto })
  progress!: VerificationProgressDto;

  @ApiProperty({ type: String, nullable: true })
  verifiedScore!: string | null;
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

  @ApiProperty({ type: VerificationProgressDto })
  progress!: VerificationProgressDto;

  @ApiProperty({ type: String, nullable: true })
  verifiedScore!: string | null;
}
