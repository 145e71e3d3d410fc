import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { deviceKey, deviceKeyPattern, noInstant, noText } from '../http/schemas';

const LONGEST_TEXT = 4_000;
const LONGEST_TITLE = 200;

export class AskQuestionDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  itemCode!: string;

  @ApiProperty({ maxLength: LONGEST_TEXT })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_TEXT)
  text!: string;

  @ApiPropertyOptional(deviceKey)
  @IsOptional()
  @Matches(deviceKeyPattern)
  key?: string | null;
}

export class AddItemCommentDto extends AskQuestionDto {
  @ApiPropertyOptional({ type: [String], description: 'Orang dari badan publik itu; tanpa ini semua yang lain' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  mentions?: string[];
}

export class SettleItemCommentDto {
  @ApiProperty({ description: 'true: selesai; false: dibuka lagi' })
  @IsBoolean()
  resolved!: boolean;
}

export class AnswerQuestionDto {
  @ApiProperty({ maxLength: LONGEST_TEXT })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_TEXT)
  text!: string;

  @ApiPropertyOptional({
    ...noText,
    maxLength: LONGEST_TITLE,
    description: 'Judul tanya jawab untuk semua yang mengisi butir itu; tanpa ini hanya penanya yang membaca',
  })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_TITLE)
  title?: string | null;
}

export class AnnounceDto {
  @ApiProperty({ maxLength: LONGEST_TITLE })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_TITLE)
  title!: string;

  @ApiProperty({ maxLength: LONGEST_TEXT })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_TEXT)
  text!: string;

  @ApiPropertyOptional({ ...noText, description: 'Satu kategori saja; tanpa ini semua' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  category?: string | null;
}

export class ItemCommentDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty()
  author!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty(noInstant)
  resolvedAt!: string | null;

  @ApiProperty(noText)
  resolvedBy!: string | null;
}

export class ItemQuestionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty()
  askedBy!: string;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty(noText)
  answer!: string | null;

  @ApiProperty(noText)
  answeredBy!: string | null;

  @ApiProperty(noInstant)
  answeredAt!: string | null;
}

export class AskedQuestionDto extends ItemQuestionDto {
  @ApiProperty({ format: 'uuid' })
  assessmentId!: string;

  @ApiProperty({ description: 'Nama badan publik' })
  body!: string;

  @ApiProperty({ description: 'Pertanyaan butir itu' })
  item!: string;

  @ApiProperty({ description: 'Jawabannya diumumkan kepada semua' })
  published!: boolean;
}

export class AskedQuestionListDto {
  @ApiProperty({ type: [AskedQuestionDto] })
  items!: AskedQuestionDto[];
}

export class AnnouncementDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ ...noText, description: 'null: semua kategori' })
  category!: string | null;

  @ApiProperty(noText)
  itemCode!: string | null;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  by!: string;
}

export class AnnouncementListDto {
  @ApiProperty({ type: [AnnouncementDto] })
  items!: AnnouncementDto[];
}

export class ReceivedAnnouncementDto extends AnnouncementDto {
  @ApiProperty({ format: 'uuid' })
  assessmentId!: string;

  @ApiProperty({ description: 'Judul periode' })
  period!: string;
}

export class ReceivedAnnouncementListDto {
  @ApiProperty({ type: [ReceivedAnnouncementDto] })
  items!: ReceivedAnnouncementDto[];
}

export class ColleagueDto {
  @ApiProperty({ format: 'uuid' })
  userId!: string;

  @ApiProperty()
  name!: string;
}

export class ConversationDto {
  @ApiProperty({ type: [ItemCommentDto], description: 'Kosong bagi siapa pun di luar badan publik itu' })
  comments!: ItemCommentDto[];

  @ApiProperty({ type: [ColleagueDto] })
  colleagues!: ColleagueDto[];

  @ApiProperty({ type: [ItemQuestionDto] })
  questions!: ItemQuestionDto[];

  @ApiProperty({ type: [AnnouncementDto] })
  announcements!: AnnouncementDto[];
}
