import type { Actor } from '@app/access';
import {
  isShown,
  LateEvidenceFilesService,
  LateEvidenceService,
  type BegunLate,
  type EvidenceView,
  type LateEvidenceView,
  type LateReply,
} from '@app/evaluation';
import { Body, Controller, Get, Post, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EvidenceDto } from '../evidence/evidence.dto';
import { Allow, Caller } from '../http/allow';
import { Creates } from '../http/responses';
import { strangersFile } from '../http/strangers-file';
import { Id } from '../http/validation';
import {
  BegunLateDto,
  LateArrivalDto,
  LateEvidenceDto,
  LateLinkDto,
  LateReplyDto,
  LateUploadInputDto,
} from './late-evidence.dto';

@ApiTags('late-answers')
@Controller()
export class LateEvidenceController {
  constructor(
    private readonly evidence: LateEvidenceService,
    private readonly files: LateEvidenceFilesService,
  ) {}

  @Allow('lateAnswer.write')
  @Creates(LateReplyDto)
  @Post('assessments/:id/late-evidence')
  addLink(@Caller() actor: Actor, @Id() id: string, @Body() body: LateLinkDto): Promise<LateReply> {
    return this.evidence.addLink(actor, id, body);
  }

  /** A file's bytes are brought as those of any other upload. */
  @Allow('lateAnswer.write')
  @Creates(BegunLateDto)
  @Post('assessments/:id/late-uploads')
  begin(@Caller() actor: Actor, @Id() id: string, @Body() body: LateUploadInputDto): Promise<BegunLate> {
    return this.evidence.begin(actor, id, body);
  }

  @Allow('lateAnswer.write')
  @Creates(LateEvidenceDto)
  @Post('uploads/:id/late-evidence')
  finish(@Caller() actor: Actor, @Id() id: string, @Body() body: LateArrivalDto): Promise<LateEvidenceView> {
    return this.evidence.finish(actor, id, body);
  }

  @Allow('lateEvidence.read')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @Get('late-evidence/:id/file')
  async openFile(
    @Caller() actor: Actor,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.files.openFile(actor, id);
    return strangersFile(reply, file, isShown(file.mediaType));
  }

  /** After an extension: what waits becomes evidence. */
  @Allow('evidence.write')
  @Creates(EvidenceDto)
  @Post('late-evidence/:id/evidence')
  takeIn(@Caller() actor: Actor, @Id() id: string): Promise<EvidenceView> {
    return this.files.takeIn(actor, id);
  }
}
