import type { Actor } from '@app/access';
import { ParticipantsService, type ParticipantsApplied, type ParticipantsReport } from '@app/evaluation';
import { Controller, Get, HttpCode, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { attachment, binary, WORKBOOK } from '../http/attachment';
import { Answers } from '../http/responses';
import { withUpload } from '../http/upload';
import { Id, validation } from '../http/validation';
import { ParticipantsAppliedDto, ParticipantsImportDto, ParticipantsReportDto } from './participants.dto';

const fields = validation();

/** Who takes part in a period, as workbooks. */
@ApiTags('participants')
@Controller('periods/:id')
export class ParticipantsController {
  constructor(private readonly participants: ParticipantsService) {}

  @Allow('period.write')
  @ApiOkResponse(binary)
  @ApiProduces(WORKBOOK)
  @Get('participants/template')
  async template(@Caller() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return attachment(await this.participants.template(actor, id), WORKBOOK);
  }

  @Allow('period.write')
  @ApiOkResponse(binary)
  @ApiProduces(WORKBOOK)
  @Get('participants/workbook')
  async workbook(@Caller() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return attachment(await this.participants.workbook(actor, id), WORKBOOK);
  }

  /** Nothing is saved. */
  @Allow('period.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Answers(ParticipantsReportDto)
  @HttpCode(200)
  @Post('participant-readings')
  read(@Caller() actor: Actor, @Id() id: string, @Req() request: FastifyRequest): Promise<ParticipantsReport> {
    return withUpload(request, ({ fileName, content }) => this.participants.read(actor, id, { fileName, content }));
  }

  /** The same file once more, with the digest of the report agreed to. Fields first, the file last. */
  @Allow('period.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['digest', 'file'],
      properties: {
        digest: { type: 'string' },
        removeMissing: { type: 'boolean' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @Answers(ParticipantsAppliedDto)
  @HttpCode(200)
  @Post('participant-imports')
  import(@Caller() actor: Actor, @Id() id: string, @Req() request: FastifyRequest): Promise<ParticipantsApplied> {
    return withUpload(request, async ({ fields: given, fileName, content }) => {
      const read: ParticipantsImportDto = await fields.transform(given, {
        type: 'body',
        metatype: ParticipantsImportDto,
      });
      const { digest, removeMissing = false } = read;
      return this.participants.import(actor, id, { fileName, content, digest, removeMissing });
    });
  }
}
