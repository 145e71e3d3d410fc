import { mailStates, type MailState } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';

export class MailsQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ enum: mailStates })
  @IsOptional()
  @IsIn(mailStates)
  state?: MailState;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  cursor?: string;
}

export class SendAgainDto {
  @ApiPropertyOptional({ description: 'Alamat yang sudah dibetulkan' })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  to?: string;

  @ApiPropertyOptional({ description: 'Betulkan juga alamat akunnya' })
  @IsOptional()
  @IsBoolean()
  alsoAccount?: boolean;
}

export class SentAgainDto {
  @ApiProperty()
  count!: number;
}

export class ReplyToDto {
  @ApiProperty({ type: String, nullable: true })
  @ValidateIf(({ replyTo }: ReplyToDto) => replyTo !== null)
  @IsString()
  @MaxLength(254)
  replyTo!: string | null;
}

export class MailSettingsDto {
  @ApiProperty({ description: 'Apakah ada server surel' })
  sends!: boolean;

  @ApiProperty()
  from!: string;

  @ApiProperty({ type: String, nullable: true })
  replyTo!: string | null;
}

export class MailCardDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'reminder' })
  kind!: string;

  @ApiProperty()
  to!: string;

  @ApiProperty()
  toName!: string;

  @ApiProperty()
  subject!: string;

  @ApiProperty({ enum: mailStates })
  state!: MailState;

  @ApiProperty({ type: String, nullable: true })
  trouble!: string | null;

  @ApiProperty()
  attempts!: number;

  @ApiProperty({ format: 'date-time' })
  queuedAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  sentAt!: string | null;

  @ApiProperty()
  maySendAgain!: boolean;
}

export class MailViewDto extends MailCardDto {
  @ApiProperty()
  text!: string;

  @ApiProperty({ type: [String] })
  attachments!: string[];

  @ApiProperty({ type: String, nullable: true })
  reply!: string | null;
}

export class MailCountsDto {
  @ApiProperty()
  queued!: number;

  @ApiProperty()
  sent!: number;

  @ApiProperty()
  failed!: number;

  @ApiProperty()
  kept!: number;
}

export class MailPageDto {
  @ApiProperty({ type: [MailCardDto] })
  items!: MailCardDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;

  @ApiProperty()
  total!: number;

  @ApiProperty({ type: MailCountsDto })
  counts!: MailCountsDto;
}
