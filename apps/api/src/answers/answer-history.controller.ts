import type { Actor } from '@app/access';
import { AnswerHistoryService, type AnswerChanges, type AnswerRevision } from '@app/evaluation';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { Allow, Caller } from '../http/allow';
import { isUnchanged } from '../http/conditional';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { AnswerChangesDto, AnswerRevisionListDto, SinceQuery } from './answer-history.dto';

@ApiTags('answers')
@Controller('assessments/:id/answers')
export class AnswerHistoryController {
  constructor(private readonly history: AnswerHistoryService) {}

  /** Asked every few seconds; where nothing happened, the reply is an empty 304. */
  @Allow('assessment.follow')
  @Answers(AnswerChangesDto)
  @Get()
  async changes(
    @Caller() actor: Actor,
    @Id() id: string,
    @Query() { since }: SinceQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerChanges | undefined> {
    const changes = await this.history.changes(actor, id, since ?? null);
    const version = createHash('sha256').update(JSON.stringify(changes)).digest('base64url');
    return isUnchanged(reply.request, reply, { version, cacheControl: 'private, no-cache' }) ? undefined : changes;
  }

  @Allow('assessment.follow')
  @Answers(AnswerRevisionListDto)
  @Get(':itemCode/revisions')
  async revisions(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('itemCode') itemCode: string,
  ): Promise<{ items: readonly AnswerRevision[] }> {
    return { items: await this.history.revisions(actor, id, itemCode) };
  }
}
