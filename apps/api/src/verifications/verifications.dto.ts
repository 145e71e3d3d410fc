import { ApiProperty } from '@nestjs/swagger';
import { VerificationProgressDto } from '../verdicts/verdicts.dto';

export class JudgedBodyDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  kind!: string;
}

export class VerificationCardDto {
  @ApiProperty()
  assessmentId!: string;

  @ApiProperty()
  periodId!: string;

  @ApiProperty({ type: JudgedBodyDto })
  body!: JudgedBodyDto;

  @ApiProperty()
  category!: string;

  @ApiProperty()
  state!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  submittedAt!: string | null;

  @ApiProperty({ type: VerificationProgressDto })
  progress!: VerificationProgressDto;
}

export class VerificationListDto {
  @ApiProperty({ type: [VerificationCardDto] })
  items!: VerificationCardDto[];
}

export class ClosedVerificationDto {
  @ApiProperty({ enum: ['provisional', 'verified'] })
  state!: string;
}
