import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class FaultDto {
  @ApiProperty()
  path!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty({ description: 'Kalimat untuk orang' })
  message!: string;
}

/** RFC 9457. */
export class ProblemDto {
  @ApiProperty({ example: 'about:blank' })
  type!: string;

  @ApiProperty({ description: 'Kalimat untuk orang, dalam bahasa Indonesia' })
  title!: string;

  @ApiProperty()
  status!: number;

  @ApiProperty({ example: 'answer.stale' })
  code!: string;

  @ApiPropertyOptional()
  detail?: string;

  @ApiPropertyOptional({ type: [FaultDto] })
  errors?: FaultDto[];
}
