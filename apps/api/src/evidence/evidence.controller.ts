import type { Actor } from '@app/access';
import { EvidenceService, isShown, type EvidenceView } from '@app/evaluation';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { AnswersNothing, Creates } from '../http/responses';
import { strangersFile } from '../http/strangers-file';
import { withUpload } from '../http/upload';
import { Id, validation } from '../http/validation';
import { AddLinkDto, EvidenceDto, EvidencePlaceDto } from './evidence.dto';

const place = validation();

@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Allow('evidence.write')
  @Creates(EvidenceDto)
  @Post('assessments/:id/evidence')
  addLink(@Caller() actor: Actor, @Id() id: string, @Body() body: AddLinkDto): Promise<EvidenceView> {
    return this.evidence.addLink(actor, id, body);
  }

  /** Fields first, the file last. */
  @Allow('evidence.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['itemCode', 'kind', 'file'],
      properties: {
        itemCode: { type: 'string' },
        kind: { type: 'string' },
        page: { type: 'integer' },
        note: { type: 'string' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @Creates(EvidenceDto)
  @Post('assessments/:id/evidence-files')
  addFile(@Caller() actor: Actor, @Id() id: string, @Req() request: FastifyRequest): Promise<EvidenceView> {
    return withUpload(request, async ({ fields, ...file }) => {
      const read: EvidencePlaceDto = await place.transform(fields, { type: 'body', metatype: EvidencePlaceDto });
      return this.evidence.addFile(actor, id, { ...read, ...file });
    });
  }

  @Allow('evidence.write')
  @AnswersNothing()
  @HttpCode(204)
  @Delete('evidence/:id')
  remove(@Caller() actor: Actor, @Id() id: string): Promise<void> {
    return this.evidence.remove(actor, id);
  }

  @Allow('evidence.read')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @Get('evidence/:id/file')
  async openFile(
    @Caller() actor: Actor,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.evidence.openFile(actor, id);
    return strangersFile(reply, file, isShown(file.mediaType));
  }
}
