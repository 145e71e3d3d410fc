import type { Actor } from '@app/access';
import {
  ConversationsService,
  ItemCommentsService,
  ItemQuestionsService,
  type Conversation,
  type ItemCommentView,
  type ItemQuestionView,
} from '@app/evaluation';
import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  AddItemCommentDto,
  AskQuestionDto,
  ConversationDto,
  ItemCommentDto,
  ItemQuestionDto,
  SettleItemCommentDto,
} from './conversations.dto';

@ApiTags('conversations')
@Controller('assessments/:id')
export class ConversationsController {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly comments: ItemCommentsService,
    private readonly questions: ItemQuestionsService,
  ) {}

  @Allow('conversation.read')
  @Answers(ConversationDto)
  @Get('conversation')
  show(@Caller() actor: Actor, @Id() id: string): Promise<Conversation> {
    return this.conversations.show(actor, id);
  }

  @Allow('itemComment.write')
  @Creates(ItemCommentDto)
  @Post('comments')
  comment(@Caller() actor: Actor, @Id() id: string, @Body() body: AddItemCommentDto): Promise<ItemCommentView> {
    return this.comments.add(actor, id, { ...body, mentions: body.mentions ?? [] });
  }

  @Allow('itemComment.write')
  @Answers(ItemCommentDto)
  @Put('comments/:commentId')
  settle(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('commentId') commentId: string,
    @Body() { resolved }: SettleItemCommentDto,
  ): Promise<ItemCommentView> {
    return this.comments.settle(actor, id, commentId, resolved);
  }

  @Allow('itemQuestion.write')
  @Creates(ItemQuestionDto)
  @Post('questions')
  ask(@Caller() actor: Actor, @Id() id: string, @Body() body: AskQuestionDto): Promise<ItemQuestionView> {
    return this.questions.ask(actor, id, body);
  }
}
