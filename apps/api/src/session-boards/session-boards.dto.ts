import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsUUID, ValidateIf } from 'class-validator';
import { noInstant, noText } from '../http/schemas';

const jurorStates = ['signed', 'scoring', 'away'] as const;

export class SetBoardDto {
  @ApiProperty({ ...noText, format: 'uuid', description: 'Presentasi yang sedang tampil' })
  @ValidateIf((dto: SetBoardDto) => dto.nowId !== null)
  @IsUUID()
  nowId!: string | null;

  @ApiProperty()
  @IsBoolean()
  showsScores!: boolean;

  @ApiProperty({ description: 'Yang terlihat di ruang ditahan' })
  @IsBoolean()
  isFrozen!: boolean;
}

export class BoardJurorDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: jurorStates })
  state!: (typeof jurorStates)[number];
}

export class BoardTurnDto {
  @ApiProperty({ format: 'uuid' })
  presentationId!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty({ type: Number, nullable: true })
  place!: number | null;

  @ApiProperty(noInstant)
  startsAt!: string | null;

  @ApiProperty()
  isNow!: boolean;

  @ApiProperty({ type: [BoardJurorDto] })
  jurors!: BoardJurorDto[];

  @ApiProperty({
    ...noText,
    description: 'Kosong selama disembunyikan, masih ada yang menilai, atau belum dapat ditentukan',
  })
  score!: string | null;
}

export class BoardPictureDto {
  @ApiProperty()
  sessionName!: string;

  @ApiProperty({ format: 'date-time' })
  startsAt!: string;

  @ApiProperty(noText)
  room!: string | null;

  @ApiProperty()
  showsScores!: boolean;

  @ApiProperty({ type: [BoardTurnDto] })
  turns!: BoardTurnDto[];
}

export class SessionBoardDto extends SetBoardDto {
  @ApiProperty(noInstant)
  frozenAt!: string | null;

  @ApiProperty({ type: BoardPictureDto })
  picture!: BoardPictureDto;
}
