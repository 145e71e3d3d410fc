import { ApiProperty } from '@nestjs/swagger';
import { noInstant } from '../http/schemas';

/** One time that a finished inspection or a signed card was given back. */
export class StageCorrectionDto {
  @ApiProperty()
  reason!: string;

  @ApiProperty({ description: 'Siapa yang mengembalikannya' })
  by!: string;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ ...noInstant, description: 'null: masih dibetulkan' })
  closedAt!: string | null;
}
