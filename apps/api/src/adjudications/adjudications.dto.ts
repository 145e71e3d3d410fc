import { verdictDecisions, type ItemValue, type VerdictDecision } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { itemValue, noText } from '../http/schemas';
import { ItemToDecideDto } from '../verdicts/item-to-decide.dto';

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

export class AdjudicationDetailDto extends IntersectionType(DisputedItemDto, ItemToDecideDto) {
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
