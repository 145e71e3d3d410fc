import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { noInstant, noText } from '../http/schemas';

const LONGEST = 4000;

export class AskClarificationDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  itemCode!: string;

  @ApiProperty({ maxLength: LONGEST })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST)
  text!: string;
}

export class AnswerClarificationDto {
  @ApiProperty({ maxLength: LONGEST })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST)
  text!: string;
}

export class ClarificationDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  assessmentId!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ description: 'Bagi badan publik hanya "Verifikator"' })
  askedBy!: string;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty(noText)
  answer!: string | null;

  @ApiProperty(noText)
  answeredBy!: string | null;

  @ApiProperty(noInstant)
  answeredAt!: string | null;
}

export class ClarificationListDto {
  @ApiProperty({ type: [ClarificationDto] })
  items!: readonly ClarificationDto[];
}

export class AssessmentClarificationsDto extends ClarificationListDto {
  @ApiProperty()
  bodyName!: string;
}
