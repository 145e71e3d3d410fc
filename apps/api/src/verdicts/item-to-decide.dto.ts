import type { ItemValue } from '@app/evaluation';
import { ApiProperty } from '@nestjs/swagger';
import { ClarificationDto } from '../clarifications/clarifications.dto';
import { LastYearItemDto } from '../copies/copies.dto';
import { EvidenceDto } from '../evidence/evidence.dto';
import { itemValue, noText } from '../http/schemas';

export class NamedYearItemDto extends LastYearItemDto {
  @ApiProperty()
  year!: number;
}

export class ItemToDecideDto {
  @ApiProperty()
  instrumentSha256!: string;

  @ApiProperty(itemValue)
  answer!: ItemValue | null;

  @ApiProperty(noText)
  answerWords!: string | null;

  @ApiProperty(noText)
  answerNote!: string | null;

  @ApiProperty({ type: [EvidenceDto] })
  itemEvidence!: readonly EvidenceDto[];

  @ApiProperty({ type: [ClarificationDto] })
  clarifications!: readonly ClarificationDto[];

  @ApiProperty({ type: NamedYearItemDto, nullable: true })
  lastYear!: NamedYearItemDto | null;
}
