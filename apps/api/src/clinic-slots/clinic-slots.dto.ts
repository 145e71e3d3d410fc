import { ApiProperty } from '@nestjs/swagger';
import { ClinicSlotDto } from '../consultations/consultations.dto';
import { noText } from '../http/schemas';

export class DeskSlotDto extends ClinicSlotDto {
  @ApiProperty({ ...noText, format: 'uuid', description: 'Kosong: masih bebas' })
  consultationId!: string | null;

  @ApiProperty(noText)
  number!: string | null;

  @ApiProperty(noText)
  askerName!: string | null;
}

export class DeskSlotListDto {
  @ApiProperty({ type: [DeskSlotDto] })
  items!: readonly DeskSlotDto[];
}
