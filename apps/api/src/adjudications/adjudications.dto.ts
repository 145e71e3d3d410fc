import { verdictDecisions, type ItemValue, type VerdictDecision } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { EvidenceDto } from '../evidence/evidence.dto';
import { itemValue, noText } from '../http/schemas';

export class DisputedItemDto {
  @ApiProperty()
  assessmentId!: string;

  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  itemText!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  periodTitle!: string;
}

export class DisputedItemListDto {
  @ApiProperty({ type: [DisputedItemDto] })
  items!: readonly DisputedItemDto[];
}

export class ReadingWordsDto {
  @ApiProperty({ enum: verdictDecisions })
  decision!: VerdictDecision;

  @ApiProperty()
  words!: string;

  @ApiProperty(noText)
  reason!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  page!: number | null;
}

export class AdjudicationDetailDto extends DisputedItemDto {
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

  @ApiProperty({ type: ReadingWordsDto, nullable: true })
  first!: ReadingWordsDto | null;

  @ApiProperty({ type: ReadingWordsDto, nullable: true, description: 'Kosong: pembaca kedua tidak menemui butir ini' })
  second!: ReadingWordsDto | null;
}

export class AdjudicateDto {
  @ApiProperty({ enum: verdictDecisions })
  @IsIn(verdictDecisions)
  decision!: VerdictDecision;

  @ApiPropertyOptional({ ...itemValue, nullable: false })
  @IsOptional()
  @IsObject()
  value?: ItemValue;

  @ApiProperty()
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason!: string;
}
