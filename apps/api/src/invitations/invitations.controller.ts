import type { Actor } from '@app/access';
import { InvitationsService, type InvitationLink, type InvitationsMailed } from '@app/evaluation';
import { Body, Controller, Delete, HttpCode, Post, Put, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { attachment, binary, WORKBOOK } from '../http/attachment';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { ContactDto, InvitationLinkDto, InvitationsMailedDto, MailInvitationsDto } from './invitations.dto';

/** The organiser invites bodies to register. */
@ApiTags('invitations')
@Controller()
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  /** At most 200 letters a call; `more` says whether to call again. */
  @Allow('invitation.write')
  @Answers(InvitationsMailedDto)
  @HttpCode(200)
  @Post('periods/:id/invitation-mails')
  mail(@Caller() actor: Actor, @Id() id: string, @Body() body: MailInvitationsDto): Promise<InvitationsMailed> {
    return this.invitations.mail(actor, id, body.assessmentIds ?? null);
  }

  /** A POST: each list holds links that were never there before. */
  @Allow('invitation.write')
  @ApiOkResponse(binary)
  @ApiProduces(WORKBOOK)
  @HttpCode(200)
  @Post('periods/:id/invitation-links')
  async linkList(@Caller() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return attachment(await this.invitations.linkList(actor, id), WORKBOOK);
  }

  @Allow('invitation.write')
  @Creates(InvitationLinkDto)
  @Post('assessments/:id/invitation-links')
  link(@Caller() actor: Actor, @Id() id: string): Promise<InvitationLink> {
    return this.invitations.link(actor, id);
  }

  @Allow('invitation.write')
  @AnswersNothing()
  @HttpCode(204)
  @Delete('assessments/:id/invitation')
  revoke(@Caller() actor: Actor, @Id() id: string): Promise<void> {
    return this.invitations.revoke(actor, id);
  }

  @Allow('invitation.write')
  @AnswersNothing()
  @HttpCode(204)
  @Put('assessments/:id/contact')
  correctContact(@Caller() actor: Actor, @Id() id: string, @Body() body: ContactDto): Promise<void> {
    const { email = null, phone = null, officerName = null, sure = false } = body;
    return this.invitations.correctContact(actor, id, { email, phone, officerName, sure });
  }
}
