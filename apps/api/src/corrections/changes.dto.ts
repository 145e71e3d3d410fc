import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { noText } from '../http/schemas';

export class TextDto {
  @ApiProperty()
  id!: string;

  @ApiPropertyOptional()
  en?: string;
}

export class FieldChangeDto {
  @ApiProperty({ example: 'levels' })
  field!: string;

  @ApiProperty(noText)
  before!: string | null;

  @ApiProperty(noText)
  after!: string | null;
}

/** One difference between two versions of an instrument, in words for people. */
export class InstrumentChangeDto {
  @ApiProperty()
  code!: string;

  @ApiProperty({ type: TextDto })
  label!: TextDto;

  @ApiProperty({ enum: ['node', 'item', 'instrument'] })
  type!: string;

  @ApiProperty({ enum: ['added', 'removed', 'changed', 'moved'] })
  change!: string;

  @ApiPropertyOptional()
  renamedFrom?: string;

  @ApiProperty({ type: [FieldChangeDto] })
  fields!: FieldChangeDto[];
}

export class ViolationDto {
  @ApiProperty({ description: 'Penunjuk JSON ke dalam instrumen' })
  path!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  message!: string;

  @ApiPropertyOptional({ enum: ['warning'] })
  severity?: string;

  @ApiPropertyOptional({ description: 'Kode butir atau simpul' })
  place?: string;
}
