import { assessmentStates, type AssessmentState } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { noInstant, noText } from '../http/schemas';

export class SayConflictDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  publicBodyId!: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Siapa, bila penyelenggara yang mencatatnya' })
  @IsOptional()
  @IsUUID()
  userId?: string;
}

export class EndConflictDto {
  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason!: string;
}

export class ConflictDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  personId!: string;

  @ApiProperty()
  personName!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ description: 'Dinyatakan orangnya sendiri, bukan dicatat penyelenggara' })
  isOwnWord!: boolean;

  @ApiProperty({ format: 'date-time' })
  saidAt!: string;

  @ApiProperty(noInstant)
  endedAt!: string | null;

  @ApiProperty(noText)
  endedReason!: string | null;
}

export class ConflictedWorkDto {
  @ApiProperty()
  assessmentId!: string;

  @ApiProperty()
  periodId!: string;

  @ApiProperty()
  periodTitle!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty({ enum: assessmentStates })
  state!: AssessmentState;

  @ApiProperty()
  personId!: string;

  @ApiProperty()
  personName!: string;

  @ApiProperty({ description: 'Apa yang mengikatnya' })
  reason!: string;

  @ApiProperty({ description: 'Putusannya yang masih berlaku' })
  standing!: number;

  @ApiProperty({ type: [String], description: 'Butir putusan itu' })
  itemCodes!: readonly string[];

  @ApiProperty({ description: 'Masih ditugaskan kepadanya' })
  isAssigned!: boolean;
}

export class ConflictsDto {
  @ApiProperty({ type: [ConflictDto] })
  items!: readonly ConflictDto[];

  @ApiProperty({ type: [ConflictedWorkDto], description: 'Hanya untuk penyelenggara' })
  work!: readonly ConflictedWorkDto[];
}

export class FoundBodyDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;
}

export class FoundBodyListDto {
  @ApiProperty({ type: [FoundBodyDto] })
  items!: readonly FoundBodyDto[];
}
