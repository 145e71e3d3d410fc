import { SessionsService, type SessionView, type SignedIn } from '@app/evaluation';
import { CONFIG } from '@app/office';
import type { Config } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, CallerSession, type CallerRequest } from '../http/allow';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { giveSession, takeSession } from '../http/session-cookie';
import { BegunSessionDto, SessionViewDto, SignInDto, WearHatDto } from './sessions.dto';

@ApiTags('sessions')
@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('anyone')
  @Creates(BegunSessionDto)
  @Post('sessions')
  async signIn(
    @Body() { email, password }: SignInDto,
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ session: SessionView }> {
    const { token, session } = await this.sessions.signIn({ email, password, clientAddress: request.ip });
    if (request.signedIn) await this.sessions.signOut(request.signedIn);
    giveSession(reply, token, this.config.https);
    return { session };
  }

  @Allow('signedIn')
  @Answers(SessionViewDto)
  @Get('session')
  load(@CallerSession() signedIn: SignedIn): Promise<SessionView> {
    return this.sessions.load(signedIn);
  }

  @Allow('signedIn')
  @Answers(SessionViewDto)
  @Put('session/hat')
  async wear(
    @CallerSession() signedIn: SignedIn,
    @Body() { membershipId }: WearHatDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, session } = await this.sessions.wear(signedIn, membershipId);
    giveSession(reply, token, this.config.https);
    return session;
  }

  @Allow('signedIn')
  @AnswersNothing()
  @HttpCode(204)
  @Delete('session')
  async signOut(@CallerSession() signedIn: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(signedIn);
    takeSession(reply, this.config.https);
  }
}
