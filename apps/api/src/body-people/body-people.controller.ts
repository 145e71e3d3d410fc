import type { Actor } from '@app/access';
import { BodyPeopleService, type BodyPeople, type InvitationLink } from '@app/evaluation';
import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { InvitationLinkDto } from '../invitations/invitations.dto';
import { BodyPeopleDto, InvitePersonDto } from './body-people.dto';

/** Who acts for a body. */
@ApiTags('bodyPeople')
@Controller('public-bodies/:id')
export class BodyPeopleController {
  constructor(private readonly people: BodyPeopleService) {}

  @Allow('membership.read')
  @Answers(BodyPeopleDto)
  @Get('people')
  list(@Caller() actor: Actor, @Id() id: string): Promise<BodyPeople> {
    return this.people.list(actor, id);
  }

  @Allow('membership.write')
  @Creates(InvitationLinkDto)
  @Post('people')
  invite(@Caller() actor: Actor, @Id() id: string, @Body() body: InvitePersonDto): Promise<InvitationLink> {
    const { replacesId = null, endsAtOnce = false, sure = false, ...person } = body;
    return this.people.invite(actor, id, { ...person, replacesId, endsAtOnce, sure });
  }

  @Allow('membership.write')
  @AnswersNothing()
  @HttpCode(204)
  @Delete('people/:membershipId')
  end(@Caller() actor: Actor, @Id() id: string, @Id('membershipId') membershipId: string): Promise<void> {
    return this.people.end(actor, id, membershipId);
  }

  @Allow('membership.write')
  @Creates(InvitationLinkDto)
  @Post('invitations/:invitationId/letters')
  inviteAgain(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('invitationId') invitationId: string,
  ): Promise<InvitationLink> {
    return this.people.inviteAgain(actor, id, invitationId);
  }

  @Allow('membership.write')
  @AnswersNothing()
  @HttpCode(204)
  @Delete('invitations/:invitationId')
  revoke(@Caller() actor: Actor, @Id() id: string, @Id('invitationId') invitationId: string): Promise<void> {
    return this.people.revoke(actor, id, invitationId);
  }
}
