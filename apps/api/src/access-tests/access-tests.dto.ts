import { contactChannels, contactKinds, type ContactChannel, type ContactKind, type ItemValue } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { itemValue, noText } from '../http/schemas';

const LONGEST_NOTE = 4_000;
const LONGEST_TEXT = 20_000;
const mailStates = ['queued', 'sent', 'failed', 'kept'] as const;

export class LogContactDto {
  @ApiProperty({ enum: contactKinds })
  @IsIn(contactKinds)
  kind!: ContactKind;

  @ApiProperty({ enum: contactChannels })
  @IsIn(contactChannels)
  channel!: ContactChannel;

  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true })
  @Matches(/T.*(Z|[+-]\d{2}:\d{2})$/)
  at!: string;

  @ApiPropertyOptional({ ...noText, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  registrationNumber?: string | null;

  @ApiPropertyOptional({ ...noText, maxLength: LONGEST_NOTE })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NOTE)
  note?: string | null;
}

export class SendRequestDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  to!: string;

  @ApiProperty({ description: 'Nama pemohon' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  name!: string;

  @ApiProperty({ description: 'Surel pemohon; jawaban masuk ke sini' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  replyTo!: string;

  @ApiProperty()
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  subject!: string;

  @ApiProperty({ maxLength: LONGEST_TEXT })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_TEXT)
  text!: string;
}

export class LoggedContactDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: contactKinds })
  kind!: ContactKind;

  @ApiProperty({ enum: contactChannels })
  channel!: ContactChannel;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty(noText)
  registrationNumber!: string | null;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty({ type: String, enum: mailStates, nullable: true })
  mailState!: (typeof mailStates)[number] | null;

  @ApiProperty()
  loggedBy!: string;
}

export class JudgedItemDto {
  @ApiProperty(itemValue)
  value!: ItemValue | null;

  @ApiProperty({ type: [String], description: 'Jalannya, langkah demi langkah' })
  why!: string[];

  @ApiProperty({ description: 'Menyentuh tahun yang hari liburnya belum lengkap' })
  isProvisional!: boolean;

  @ApiProperty({ format: 'date', description: 'Hari terakhir yang ditunggu datang tepat waktu' })
  dueOn!: string;

  @ApiProperty({ description: 'Hari itu sudah lewat' })
  isOver!: boolean;
}
