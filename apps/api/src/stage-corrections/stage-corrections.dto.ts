import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { noInstant } from '../http/schemas';

export class GiveBackStageDto {
  @ApiProperty({ description: 'Mengapa; dibaca badan publiknya sesudah dibetulkan' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason!: string;
}

export class ToldStageCorrectionDto {
  @ApiProperty()
  stageLabel!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ ...noInstant, description: 'null: masih dibetulkan' })
  closedAt!: string | null;
}

export class ToldStageCorrectionsDto {
  @ApiProperty({ type: [ToldStageCorrectionDto] })
  items!: readonly ToldStageCorrectionDto[];
}
