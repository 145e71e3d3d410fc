import {
  InvitationDoorService,
  type BegunSession,
  type InvitationView,
  type SessionView,
  type SignedIn,
} from '@app/evaluation';
import { CONFIG } from '@app/office';
import type { Config } from '@app/platform';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, CallerSession, type CallerRequest } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { giveSession } from '../http/session-cookie';
import { BegunSessionDto } from '../sessions/sessions.dto';
import { AcceptInvitationDto, InvitationViewDto, OpenInvitationDto } from './invitations.dto';

/** The public door of invitations. Tokens come in bodies only: addresses are written down along the way. */
@ApiTags('invitations')
@Controller('invitations')
export class InvitationDoorController {
  constructor(
    private readonly door: InvitationDoorService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('anyone')
  @Answers(InvitationViewDto)
  @HttpCode(200)
  @Post('opening')
  open(@Body() { token }: OpenInvitationDto, @Req() request: CallerRequest): Promise<InvitationView> {
    return this.door.open(token, request.ip);
  }

  /** With an account of one's own, made just now where the address has none. */
  @Allow('anyone')
  @Creates(BegunSessionDto)
  @Post('acceptance')
  async accept(
    @Body() { sure = false, ...body }: AcceptInvitationDto,
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ session: SessionView }> {
    return this.begin(reply, await this.door.accept({ ...body, sure }, request.ip));
  }

  /** As who is signed in already. */
  @Allow('signedIn')
  @Creates(BegunSessionDto)
  @Post('acceptance-as-signed-in')
  async acceptAs(
    @CallerSession() signedIn: SignedIn,
    @Body() { token }: OpenInvitationDto,
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ session: SessionView }> {
    return this.begin(reply, await this.door.acceptAs(signedIn, token, request.ip));
  }

  private begin(reply: FastifyReply, { token, session }: BegunSession): { session: SessionView } {
    giveSession(reply, token, this.config.https);
    return { session };
  }
}
