import type { Actor } from '@app/access';
import { OutboxService, type MailPage, type MailSettings, type MailView } from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  MailPageDto,
  MailSettingsDto,
  MailsQuery,
  MailViewDto,
  ReplyToDto,
  SendAgainDto,
  SentAgainDto,
} from './mails.dto';

@ApiTags('mails')
@Controller()
export class MailsController {
  constructor(private readonly outbox: OutboxService) {}

  @Allow('mail.read')
  @Answers(MailPageDto)
  @Get('mails')
  page(@Caller() actor: Actor, @Query() query: MailsQuery): Promise<MailPage> {
    return this.outbox.page(actor, query);
  }

  @Allow('mail.write')
  @Creates(SentAgainDto)
  @Post('mails/sending')
  async sendAllAgain(@Caller() actor: Actor): Promise<SentAgainDto> {
    return { count: await this.outbox.sendAllAgain(actor) };
  }

  @Allow('mail.read')
  @Answers(MailViewDto)
  @Get('mails/:id')
  show(@Caller() actor: Actor, @Id() id: string): Promise<MailView> {
    return this.outbox.show(actor, id);
  }

  @Allow('mail.write')
  @AnswersNothing()
  @HttpCode(204)
  @Post('mails/:id/sending')
  sendAgain(@Caller() actor: Actor, @Id() id: string, @Body() body: SendAgainDto): Promise<void> {
    return this.outbox.sendAgain(actor, id, body);
  }

  @Allow('mail.read')
  @Answers(MailSettingsDto)
  @Get('mail-settings')
  settings(@Caller() actor: Actor): Promise<MailSettings> {
    return this.outbox.settings(actor);
  }

  @Allow('mail.write')
  @AnswersNothing()
  @HttpCode(204)
  @Put('mail-settings')
  chooseReplyTo(@Caller() actor: Actor, @Body() { replyTo }: ReplyToDto): Promise<void> {
    return this.outbox.chooseReplyTo(actor, replyTo);
  }
}
