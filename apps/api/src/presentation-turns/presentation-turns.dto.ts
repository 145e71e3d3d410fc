import { ApiProperty } from '@nestjs/swagger';
import { noInstant, noText } from '../http/schemas';
import { TurnSessionDto } from '../presentations/presentations.dto';

export class PresentationTurnDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  stageCode!: string;

  @ApiProperty()
  stageLabel!: string;

  @ApiProperty(noInstant)
  startsAt!: string | null;

  @ApiProperty(noText)
  room!: string | null;

  @ApiProperty({ type: TurnSessionDto, nullable: true })
  session!: TurnSessionDto | null;

  @ApiProperty({ type: Number, nullable: true })
  place!: number | null;

  @ApiProperty({ description: 'Paparan masih dapat ditambah atau dihapus badan publik' })
  takesSlides!: boolean;
}

export class PresentationTurnListDto {
  @ApiProperty({ type: [PresentationTurnDto] })
  items!: PresentationTurnDto[];
}
