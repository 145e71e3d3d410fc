import type { Actor } from '@app/access';
import { InstrumentCommentsService, type CommentView } from '@app/evaluation';
import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { AddCommentDto, ChangeCommentDto, CommentDto, CommentListDto } from './instrument-versions.dto';

@ApiTags('instruments')
@Controller('instruments/:id/comments')
export class InstrumentCommentsController {
  constructor(private readonly comments: InstrumentCommentsService) {}

  @Allow('instrumentDraft.read')
  @Answers(CommentListDto)
  @Get()
  async list(@Caller() actor: Actor, @Id() id: string): Promise<{ items: readonly CommentView[] }> {
    return { items: await this.comments.list(actor, id) };
  }

  @Allow('instrumentDraft.comment')
  @Creates(CommentDto)
  @Post()
  add(@Caller() actor: Actor, @Id() id: string, @Body() { itemCode, text }: AddCommentDto): Promise<CommentView> {
    return this.comments.add(actor, id, { itemCode: itemCode ?? null, text });
  }

  @Allow('instrumentDraft.comment')
  @Answers(CommentDto)
  @Put(':commentId')
  change(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('commentId') commentId: string,
    @Body() change: ChangeCommentDto,
  ): Promise<CommentView> {
    return this.comments.change(actor, id, commentId, change);
  }
}
