import { plenaryDecisionKinds, type PlenaryDecisionKind } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { noInstant, noText } from '../http/schemas';

export class PlenaryMemberDto {
  @ApiProperty()
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  name!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(200)
  position!: string;

  @ApiProperty()
  @IsBoolean()
  present!: boolean;
}

export class OpenSittingDto {
  @ApiProperty({ format: 'date' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  heldOn!: string;

  @ApiProperty()
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  place!: string;

  @ApiProperty({ description: 'Nama anggota yang memimpin rapat' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  chair!: string;

  @ApiProperty({ type: [PlenaryMemberDto] })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PlenaryMemberDto)
  members!: PlenaryMemberDto[];

  @ApiProperty({ minimum: 1, maximum: 100, description: 'Banyak anggota yang harus hadir' })
  @IsInt()
  @Min(1)
  @Max(100)
  quorum!: number;
}

export class PlenaryVoteDto {
  @ApiProperty({ minimum: 0, maximum: 100 })
  @IsInt()
  @Min(0)
  @Max(100)
  for!: number;

  @ApiProperty({ minimum: 0, maximum: 100 })
  @IsInt()
  @Min(0)
  @Max(100)
  against!: number;

  @ApiProperty({ minimum: 0, maximum: 100 })
  @IsInt()
  @Min(0)
  @Max(100)
  abstain!: number;
}

export class RecordDecisionDto {
  @ApiProperty({ enum: plenaryDecisionKinds })
  @IsIn(plenaryDecisionKinds)
  kind!: PlenaryDecisionKind;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  assessmentId?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  category?: string;

  @ApiProperty()
  @IsString()
  @Matches(/\S/)
  @MaxLength(4000)
  decision!: string;

  @ApiProperty()
  @IsString()
  @Matches(/\S/)
  @MaxLength(4000)
  reason!: string;

  @ApiPropertyOptional({ type: PlenaryVoteDto, description: 'Kosong bila diputus secara mufakat' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PlenaryVoteDto)
  vote?: PlenaryVoteDto;
}

export class PlenaryDecisionDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: plenaryDecisionKinds })
  kind!: PlenaryDecisionKind;

  @ApiProperty(noText)
  assessmentId!: string | null;

  @ApiProperty(noText)
  category!: string | null;

  @ApiProperty({ ...noText, description: 'Badan publik atau kategori; kosong bila tentang seluruh periode' })
  about!: string | null;

  @ApiProperty()
  decision!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ type: PlenaryVoteDto, nullable: true })
  vote!: PlenaryVoteDto | null;

  @ApiProperty({ enum: ['consensus', 'carried', 'refused'] })
  outcome!: string;

  @ApiProperty()
  recordedBy!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export class PlenarySittingDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ format: 'date' })
  heldOn!: string;

  @ApiProperty()
  place!: string;

  @ApiProperty()
  chair!: string;

  @ApiProperty({ type: [PlenaryMemberDto] })
  members!: PlenaryMemberDto[];

  @ApiProperty()
  present!: number;

  @ApiProperty()
  quorum!: number;

  @ApiProperty(noInstant)
  closedAt!: string | null;

  @ApiProperty({ type: [PlenaryDecisionDto] })
  decisions!: PlenaryDecisionDto[];
}

export class PeriodPlenaryDto {
  @ApiProperty({ type: [PlenarySittingDto] })
  sittings!: PlenarySittingDto[];

  @ApiProperty({ type: [String] })
  commissioners!: string[];
}
