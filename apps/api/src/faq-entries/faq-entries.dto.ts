import { consultationTopics } from '@app/ppid';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PublishAnswerDto } from '../consultations/consultation-inputs.dto';

export class FaqQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ enum: consultationTopics })
  @IsOptional()
  @IsIn(consultationTopics)
  topic?: (typeof consultationTopics)[number];
}

export class FaqEntryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  organiserName!: string;

  @ApiProperty({ enum: consultationTopics })
  topic!: (typeof consultationTopics)[number];

  @ApiProperty()
  question!: string;

  @ApiProperty()
  answer!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  changedAt!: string;

  @ApiProperty()
  isWithdrawn!: boolean;

  @ApiProperty()
  revision!: number;
}

export class FaqEntryListDto {
  @ApiProperty({ type: [FaqEntryDto] })
  items!: readonly FaqEntryDto[];
}

export class ChangeFaqEntryDto extends PublishAnswerDto {
  @ApiProperty()
  @IsBoolean()
  isWithdrawn!: boolean;
}
