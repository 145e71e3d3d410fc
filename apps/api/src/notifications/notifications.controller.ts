import { type SignedIn } from '@app/evaluation';
import { type NotificationPage, NotificationsService } from '@app/office';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CallerSession } from '../http/allow';
import { Answers, AnswersNothing } from '../http/responses';
import { Id } from '../http/validation';
import { NotificationPageDto, NotificationsQuery, ReadAllDto, UnreadDto } from './notifications.dto';

/** A person's own notices, whatever hat they wear. */
@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Allow('signedIn')
  @Answers(NotificationPageDto)
  @Get()
  list(
    @CallerSession() { userId }: SignedIn,
    @Query() { unread, cursor }: NotificationsQuery,
  ): Promise<NotificationPage> {
    return this.notifications.list(userId, { unread: unread === '1', ...(cursor === undefined ? {} : { cursor }) });
  }

  @Allow('signedIn')
  @Answers(UnreadDto)
  @Get('unread')
  async unread(@CallerSession() { userId }: SignedIn): Promise<UnreadDto> {
    return { unread: await this.notifications.countUnread(userId) };
  }

  @Allow('signedIn')
  @AnswersNothing()
  @HttpCode(204)
  @Post('reading')
  readAll(@CallerSession() { userId }: SignedIn, @Body() { until }: ReadAllDto): Promise<void> {
    return this.notifications.readAll(userId, until);
  }

  @Allow('signedIn')
  @AnswersNothing()
  @HttpCode(204)
  @Post(':id/reading')
  read(@CallerSession() { userId }: SignedIn, @Id() id: string): Promise<void> {
    return this.notifications.read(userId, id);
  }
}
