import type { Actor } from '@app/access';
import {
  AnnouncementsService,
  ItemQuestionsService,
  type AnnouncementView,
  type AskedQuestionView,
  type ReceivedAnnouncementView,
} from '@app/evaluation';
import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  AnnounceDto,
  AnnouncementDto,
  AnnouncementListDto,
  AnswerQuestionDto,
  AskedQuestionDto,
  AskedQuestionListDto,
  ReceivedAnnouncementListDto,
} from './conversations.dto';

/** The organiser's side of the conversation, and what bodies are told. */
@ApiTags('conversations')
@Controller()
export class AnnouncementsController {
  constructor(
    private readonly announcements: AnnouncementsService,
    private readonly questions: ItemQuestionsService,
  ) {}

  @Allow('announcement.read')
  @Answers(ReceivedAnnouncementListDto)
  @Get('announcements')
  async received(@Caller() actor: Actor): Promise<{ items: readonly ReceivedAnnouncementView[] }> {
    return { items: await this.announcements.received(actor) };
  }

  @Allow('itemQuestion.read')
  @Answers(AnnouncementListDto)
  @Get('periods/:id/announcements')
  async list(@Caller() actor: Actor, @Id() id: string): Promise<{ items: readonly AnnouncementView[] }> {
    return { items: await this.announcements.list(actor, id) };
  }

  @Allow('announcement.write')
  @Creates(AnnouncementDto)
  @Post('periods/:id/announcements')
  announce(@Caller() actor: Actor, @Id() id: string, @Body() body: AnnounceDto): Promise<AnnouncementView> {
    return this.announcements.announce(actor, id, { ...body, category: body.category ?? null });
  }

  @Allow('announcement.write')
  @AnswersNothing()
  @Delete('periods/:id/announcements/:announcementId')
  @HttpCode(204)
  withdraw(@Caller() actor: Actor, @Id() id: string, @Id('announcementId') announcementId: string): Promise<void> {
    return this.announcements.withdraw(actor, id, announcementId);
  }

  @Allow('itemQuestion.read')
  @Answers(AskedQuestionListDto)
  @Get('periods/:id/questions')
  async asked(@Caller() actor: Actor, @Id() id: string): Promise<{ items: readonly AskedQuestionView[] }> {
    return { items: await this.questions.list(actor, id) };
  }

  @Allow('itemQuestion.answer')
  @Answers(AskedQuestionDto)
  @Put('periods/:id/questions/:questionId/answer')
  answer(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('questionId') questionId: string,
    @Body() { text, title }: AnswerQuestionDto,
  ): Promise<AskedQuestionView> {
    return this.questions.answer(actor, id, questionId, { text, title: title ?? null });
  }
}
