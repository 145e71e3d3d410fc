import type { Actor } from '@app/access';
import {
  RegistrationDecisionsService,
  RegistrationsService,
  isShown,
  type RegistrationView,
  type SavedRegistration,
} from '@app/evaluation';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { strangersCurrentFile, strangersFile } from '../http/strangers-file';
import { Answers, AnswersNothing } from '../http/responses';
import { withUpload } from '../http/upload';
import { Id } from '../http/validation';
import {
  ApproveRegistrationsDto,
  ApprovedRegistrationsDto,
  DecreeQuery,
  RegistrationRuleDto,
  RegistrationViewDto,
  ReturnRegistrationDto,
  SaveRegistrationDto,
  SavedRegistrationDto,
  SeenRevisionQuery,
  SubmitRegistrationDto,
} from './registrations.dto';

/** What a body registers with, and the organiser's word on it. */
@ApiTags('registrations')
@Controller()
export class RegistrationsController {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly decisions: RegistrationDecisionsService,
  ) {}

  @Allow('registration.read')
  @Answers(RegistrationViewDto)
  @Get('assessments/:id/registration')
  load(@Caller() actor: Actor, @Id() id: string): Promise<RegistrationView> {
    return this.registrations.load(actor, id);
  }

  @Allow('registration.write')
  @Answers(SavedRegistrationDto)
  @Put('assessments/:id/registration')
  save(@Caller() actor: Actor, @Id() id: string, @Body() body: SaveRegistrationDto): Promise<SavedRegistration> {
    return this.registrations.save(actor, id, body);
  }

  @Allow('registration.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Answers(RegistrationViewDto)
  @HttpCode(200)
  @Post('assessments/:id/registration/decree')
  attachDecree(@Caller() actor: Actor, @Id() id: string, @Req() request: FastifyRequest): Promise<RegistrationView> {
    return withUpload(request, ({ fileName, content }) =>
      this.registrations.attachDecree(actor, id, { fileName, content }),
    );
  }

  @Allow('registration.read')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @Get('assessments/:id/registration/decree')
  async openDecree(
    @Caller() actor: Actor,
    @Id() id: string,
    @Query() { round, sha256 }: DecreeQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const file = await this.registrations.openDecree(actor, id, { round, sha256 });
    return sha256 === undefined
      ? strangersCurrentFile(reply, file, isShown(file.mediaType))
      : strangersFile(reply, file, isShown(file.mediaType));
  }

  @Allow('registration.write')
  @Answers(RegistrationViewDto)
  @HttpCode(200)
  @Post('assessments/:id/registration/submission')
  submit(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() { revision, isTrial }: SubmitRegistrationDto,
  ): Promise<RegistrationView> {
    return this.registrations.submit(actor, id, { revision, isTrial });
  }

  @Allow('registration.write')
  @Answers(RegistrationViewDto)
  @HttpCode(200)
  @Post('assessments/:id/registration/renewal')
  renew(@Caller() actor: Actor, @Id() id: string): Promise<RegistrationView> {
    return this.registrations.renew(actor, id);
  }

  @Allow('registration.write')
  @Answers(RegistrationViewDto)
  @Delete('assessments/:id/registration/renewal')
  undoRenewal(
    @Caller() actor: Actor,
    @Id() id: string,
    @Query() { revision }: SeenRevisionQuery,
  ): Promise<RegistrationView> {
    return this.registrations.undoRenewal(actor, id, revision);
  }

  @Allow('registration.decide')
  @Answers(ApprovedRegistrationsDto)
  @HttpCode(200)
  @Post('periods/:id/registration-approvals')
  approve(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() body: ApproveRegistrationsDto,
  ): Promise<{ approved: number }> {
    const { assessmentIds, revision } = body;
    return this.decisions.approve(
      actor,
      id,
      assessmentIds.map((assessmentId) => ({ assessmentId, revision })),
    );
  }

  @Allow('registration.decide')
  @AnswersNothing()
  @HttpCode(204)
  @Post('periods/:id/registration-returns')
  return(@Caller() actor: Actor, @Id() id: string, @Body() body: ReturnRegistrationDto): Promise<void> {
    return this.decisions.return(actor, id, body, body.reason.trim());
  }

  @Allow('period.write')
  @AnswersNothing()
  @HttpCode(204)
  @Put('periods/:id/registration-rule')
  setRule(@Caller() actor: Actor, @Id() id: string, @Body() { rule }: RegistrationRuleDto): Promise<void> {
    return this.decisions.setRule(actor, id, rule);
  }
}
