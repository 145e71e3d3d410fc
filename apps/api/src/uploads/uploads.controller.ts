import type { Actor } from '@app/access';
import { UploadsService, type BegunUpload, type EvidenceView } from '@app/evaluation';
import { HALF_FILES } from '@app/office';
import type { HalfFiles } from '@app/platform';
import { Body, Controller, Delete, Head, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EvidenceDto } from '../evidence/evidence.dto';
import { Allow, Caller } from '../http/allow';
import { AnswersNothing, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { Tus } from './tus';
import { BegunUploadDto, UploadInputDto } from './uploads.dto';

const protocol = ApiHeader({ name: 'Tus-Resumable', required: true, schema: { type: 'string', enum: ['1.0.0'] } });

/** Large files on bad lines: begun here, brought in parts by the tus protocol 1.0.0, finished here. */
@ApiTags('uploads')
@Controller()
export class UploadsController {
  private readonly tus: Tus;

  constructor(
    private readonly uploads: UploadsService,
    @Inject(HALF_FILES) halfFiles: HalfFiles,
  ) {
    this.tus = new Tus(halfFiles);
  }

  @Allow('evidence.write')
  @Creates(BegunUploadDto)
  @Post('assessments/:id/uploads')
  begin(@Caller() actor: Actor, @Id() id: string, @Body() body: UploadInputDto): Promise<BegunUpload> {
    return this.uploads.begin(actor, id, body);
  }

  /** How much has come, in `Upload-Offset`. */
  @Allow('evidence.write')
  @protocol
  @AnswersNothing()
  @Head('uploads/:id')
  async measure(
    @Caller() actor: Actor,
    @Id() id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.uploads.requireOwn(actor, id);
    await this.tus.answer(request, reply);
  }

  /** The next part, from `Upload-Offset` on. */
  @Allow('evidence.write')
  @protocol
  @ApiHeader({ name: 'Upload-Offset', required: true, schema: { type: 'integer' } })
  @ApiConsumes('application/offset+octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @AnswersNothing()
  @Patch('uploads/:id')
  async proceed(
    @Caller() actor: Actor,
    @Id() id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.uploads.requireOwn(actor, id);
    await this.tus.answer(request, reply);
  }

  @Allow('evidence.write')
  @AnswersNothing()
  @HttpCode(204)
  @Delete('uploads/:id')
  remove(@Caller() actor: Actor, @Id() id: string): Promise<void> {
    return this.uploads.remove(actor, id);
  }

  /** Asked again after a lost reply, it answers with the same piece. */
  @Allow('evidence.write')
  @Creates(EvidenceDto)
  @Post('uploads/:id/evidence')
  finish(@Caller() actor: Actor, @Id() id: string): Promise<EvidenceView> {
    return this.uploads.finish(actor, id);
  }
}
