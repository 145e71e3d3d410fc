import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { StoredAnswerDto } from '../assessments/assessments.dto';
import { itemValue, mapOf, noInstant, noText } from '../http/schemas';

export class SinceQuery {
  @ApiPropertyOptional({ format: 'date-time', description: '`until` dari balasan sebelumnya' })
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  since?: string;
}

export class AnswerChangesDto {
  @ApiProperty(noInstant)
  until!: string | null;

  @ApiProperty(mapOf('StoredAnswerDto'))
  answers!: Record<string, StoredAnswerDto>;
}

export class AnswerRevisionDto {
  @ApiProperty()
  revision!: number;

  @ApiProperty({ ...itemValue, description: 'null: dikosongkan' })
  value!: object | null;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  by!: string;
}

export class AnswerRevisionListDto {
  @ApiProperty({ type: [AnswerRevisionDto] })
  items!: AnswerRevisionDto[];
}
