import { verdictDecisions, type VerdictDecision } from '@app/evaluation';
import type { ItemValue } from '@app/instrument';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

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
