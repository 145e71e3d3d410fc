import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsNotEmpty, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

export class DecideGateDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  assessmentId!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  stageCode!: string;

  @ApiProperty({ description: 'true: diikutkan; false: tidak diikutkan' })
  @IsBoolean()
  passed!: boolean;

  @ApiProperty({ description: 'Nomor keputusan atau berita acara', maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  decree!: string;

  @ApiProperty({ maxLength: 2_000 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(2_000)
  reason!: string;
}

export class GateDecisionDto extends DecideGateDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  decidedBy!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;
}

export class GateDecisionListDto {
  @ApiProperty({ type: [GateDecisionDto] })
  items!: GateDecisionDto[];
}
