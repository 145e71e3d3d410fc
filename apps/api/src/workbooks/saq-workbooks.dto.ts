import {
  workbookLineStatuses,
  workbookLinkStatuses,
  workbookSeals,
  workbookVerdicts,
  type WorkbookLine,
  type WorkbookLink,
  type WorkbookPreview,
} from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator'; // prettier-ignore
import { SaveOneOfManyDto } from '../answers/answers.dto';
import { StoredAnswerDto } from '../assessments/assessments.dto';
import { itemValue, noInstant, noText, seenInstrument, sha256Pattern } from '../http/schemas';

/** More than any questionnaire asks. */
const MOST_ANSWERS = 1_000;
const MOST_LINKS = 2_000;

export class WorkbookLinkChoiceDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  itemCode!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  url!: string;

  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number | null;
}

export class WorkbookChoiceDto {
  @ApiPropertyOptional(seenInstrument)
  @IsOptional()
  @Matches(sha256Pattern)
  instrumentSha256?: string | null;

  @ApiProperty({ type: [SaveOneOfManyDto], maxItems: MOST_ANSWERS })
  @IsArray()
  @ArrayMaxSize(MOST_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => SaveOneOfManyDto)
  answers!: SaveOneOfManyDto[];

  @ApiProperty({ type: [WorkbookLinkChoiceDto], maxItems: MOST_LINKS })
  @IsArray()
  @ArrayMaxSize(MOST_LINKS)
  @ValidateNested({ each: true })
  @Type(() => WorkbookLinkChoiceDto)
  links!: WorkbookLinkChoiceDto[];
}

export class WorkbookAppliedDto {
  @ApiProperty({ description: 'Jawaban yang tersimpan' })
  answers!: number;

  @ApiProperty({ description: 'Tautan bukti yang ditambahkan' })
  links!: number;
}

export class WorkbookLineDto {
  @ApiProperty()
  itemCode!: string;

  @ApiProperty(noText)
  text!: string | null;

  @ApiProperty({ enum: workbookLineStatuses })
  status!: WorkbookLine['status'];

  @ApiProperty({ example: 'Isian!C12' })
  cell!: string;

  @ApiProperty({ ...noText, description: 'Apa yang salah dan apa yang harus dilakukan' })
  message!: string | null;

  @ApiProperty(itemValue)
  value!: object | null;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty({ type: StoredAnswerDto, nullable: true, description: 'Yang tersimpan sekarang' })
  current!: StoredAnswerDto | null;

  @ApiProperty({ description: 'Kunci untuk menerapkannya sekali saja' })
  key!: string;
}

export class WorkbookLinkDto {
  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  url!: string;

  @ApiProperty({ type: Number, nullable: true })
  page!: number | null;

  @ApiProperty()
  cell!: string;

  @ApiProperty({ enum: workbookLinkStatuses })
  status!: WorkbookLink['status'];

  @ApiProperty(noText)
  message!: string | null;
}

export class WorkbookPreviewDto {
  @ApiProperty({ enum: workbookVerdicts })
  verdict!: WorkbookPreview['verdict'];

  @ApiProperty({ enum: workbookSeals })
  seal!: WorkbookPreview['seal'];

  @ApiProperty({ type: [String] })
  notices!: string[];

  @ApiProperty({ ...noText, format: 'uuid' })
  otherAssessmentId!: string | null;

  @ApiProperty(noInstant)
  madeAt!: string | null;

  @ApiProperty(noText)
  instrumentSha256!: string | null;

  @ApiProperty({ type: [WorkbookLineDto] })
  lines!: WorkbookLineDto[];

  @ApiProperty({ type: [WorkbookLinkDto] })
  links!: WorkbookLinkDto[];
}
