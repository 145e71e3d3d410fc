import { assessmentStates } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { noText } from '../http/schemas';

export class StayDto {
  @ApiPropertyOptional({ ...noText, description: 'Butir yang sedang dilihat' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  itemCode?: string | null;
}

export class PresenceDto {
  @ApiProperty({ format: 'uuid' })
  userId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty(noText)
  itemCode!: string | null;
}

export class EvidenceMarkDto {
  @ApiProperty()
  count!: number;

  @ApiProperty({ ...noText, description: 'Bukti yang terakhir ditambahkan' })
  latestId!: string | null;
}

export class CompanyDto {
  @ApiProperty({ type: [PresenceDto] })
  items!: PresenceDto[];

  @ApiProperty({ enum: assessmentStates })
  state!: (typeof assessmentStates)[number];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  deadline!: string | null;

  @ApiProperty({ description: 'Masa pengisian sedang dibuka' })
  isOpen!: boolean;

  @ApiProperty({ type: EvidenceMarkDto })
  evidence!: EvidenceMarkDto;
}
