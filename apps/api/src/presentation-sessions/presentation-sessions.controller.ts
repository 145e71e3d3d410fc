import type { Actor } from '@app/access';
import {
  PresentationSessionsService,
  SessionBodiesService,
  SessionDrawsService,
  SessionJurorsService,
  type PlannedSession,
} from '@app/evaluation';
import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  DrawLotsDto,
  MakeSessionDto,
  NotePresenceDto,
  PlanSessionDto,
  PresentationSessionDto,
  PresentationSessionListDto,
  SeatJurorDto,
  SessionBodiesDto,
  SpreadBodiesDto,
  SpreadDto,
} from './presentation-sessions.dto';

@ApiTags('presentations')
@Controller()
export class PresentationSessionsController {
  constructor(
    private readonly sessions: PresentationSessionsService,
    private readonly bodies: SessionBodiesService,
    private readonly draws: SessionDrawsService,
    private readonly jurors: SessionJurorsService,
  ) {}

  @Allow('presentationSession.read')
  @Answers(PresentationSessionListDto)
  @Get('periods/:id/presentation-sessions')
  async list(@Caller() actor: Actor, @Id() id: string): Promise<{ readonly items: readonly PlannedSession[] }> {
    return { items: await this.sessions.list(actor, id) };
  }

  @Allow('presentationSession.write')
  @Creates(PresentationSessionDto)
  @Post('periods/:id/presentation-sessions')
  create(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() { stageCode, ...plan }: MakeSessionDto,
  ): Promise<PlannedSession> {
    return this.sessions.create(actor, id, stageCode, plan);
  }

  @Allow('presentationSession.write')
  @Answers(PresentationSessionDto)
  @Put('presentation-sessions/:id')
  change(@Caller() actor: Actor, @Id() id: string, @Body() plan: PlanSessionDto): Promise<PlannedSession> {
    return this.sessions.change(actor, id, plan);
  }

  @Allow('presentationSession.write')
  @AnswersNothing()
  @HttpCode(204)
  @Delete('presentation-sessions/:id')
  discard(@Caller() actor: Actor, @Id() id: string): Promise<void> {
    return this.bodies.discard(actor, id);
  }

  @Allow('presentationSession.write')
  @Creates(SpreadDto)
  @Post('periods/:id/presentation-spreads')
  spread(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() { stageCode }: SpreadBodiesDto,
  ): Promise<{ readonly placed: number }> {
    return this.bodies.spread(actor, id, stageCode);
  }

  @Allow('presentationSession.write')
  @Creates(PresentationSessionDto)
  @Post('presentation-sessions/:id/bodies')
  add(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() { presentationIds }: SessionBodiesDto,
  ): Promise<PlannedSession> {
    return this.bodies.add(actor, id, presentationIds);
  }

  @Allow('presentationSession.write')
  @Answers(PresentationSessionDto)
  @Delete('presentation-sessions/:id/bodies/:presentationId')
  remove(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('presentationId') presentationId: string,
  ): Promise<PlannedSession> {
    return this.bodies.remove(actor, id, presentationId);
  }

  @Allow('presentationSession.write')
  @Creates(PresentationSessionDto)
  @Post('presentation-sessions/:id/draws')
  draw(@Caller() actor: Actor, @Id() id: string, @Body() body: DrawLotsDto): Promise<PlannedSession> {
    return this.draws.draw(actor, id, body);
  }

  @Allow('presentationSession.write')
  @Creates(PresentationSessionDto)
  @Post('presentation-sessions/:id/jurors')
  seat(@Caller() actor: Actor, @Id() id: string, @Body() { userId }: SeatJurorDto): Promise<PlannedSession> {
    return this.jurors.seat(actor, id, userId);
  }

  @Allow('presentationSession.write')
  @Creates(PresentationSessionDto)
  @Post('presentation-sessions/:id/jurors/:userId/presences')
  note(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('userId') userId: string,
    @Body() body: NotePresenceDto,
  ): Promise<PlannedSession> {
    return this.jurors.note(actor, id, userId, body);
  }
}
