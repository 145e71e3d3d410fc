import { problem, type Actor } from '@app/access';
import { InstrumentFilesService, type ImportReport } from '@app/evaluation';
import { Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { attachment, binary, WORKBOOK } from '../http/attachment';
import { Answers } from '../http/responses';
import { withUpload } from '../http/upload';
import { Id, validation } from '../http/validation';
import { ImportReportDto, ReadingFieldsDto } from './instrument-files.dto';

const whichVersion = { name: 'version', required: false, schema: { type: 'string', default: 'draft' } } as const;

const fields = validation();

/** Instruments as files, in and out. */
@ApiTags('instruments')
@Controller('instruments')
export class InstrumentFilesController {
  constructor(private readonly files: InstrumentFilesService) {}

  @Allow('instrumentDraft.read')
  @ApiOkResponse(binary)
  @ApiProduces(WORKBOOK)
  @Get('template')
  async template(@Caller() actor: Actor): Promise<StreamableFile> {
    return attachment(await this.files.template(actor), WORKBOOK);
  }

  @Allow('instrument.read')
  @ApiOkResponse(binary)
  @ApiProduces(WORKBOOK)
  @Get('built-in/:code/workbook')
  async builtInWorkbook(@Caller() actor: Actor, @Param('code') code: string): Promise<StreamableFile> {
    return attachment(await this.files.builtInWorkbook(actor, code), WORKBOOK);
  }

  /** Fields first, the file last. Nothing is saved. */
  @Allow('instrument.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        instrumentId: { type: 'string', format: 'uuid' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @Answers(ImportReportDto)
  @HttpCode(200)
  @Post('reading')
  read(@Caller() actor: Actor, @Req() request: FastifyRequest): Promise<ImportReport> {
    return withUpload(request, async ({ fields: given, fileName, content }) => {
      const read: ReadingFieldsDto = await fields.transform(given, { type: 'body', metatype: ReadingFieldsDto });
      return this.files.read(actor, { ...read, fileName, content });
    });
  }

  @Allow('instrumentDraft.read')
  @ApiQuery(whichVersion)
  @ApiOkResponse(binary)
  @ApiProduces(WORKBOOK)
  @Get(':id/workbook')
  async workbook(
    @Caller() actor: Actor,
    @Id() id: string,
    @Query('version') version: unknown,
  ): Promise<StreamableFile> {
    return attachment(await this.files.workbook(actor, id, versionOf(version)), WORKBOOK);
  }

  @Allow('instrumentDraft.read')
  @ApiQuery(whichVersion)
  @ApiOkResponse(binary)
  @ApiProduces('application/json')
  @Get(':id/file')
  async json(@Caller() actor: Actor, @Id() id: string, @Query('version') version: unknown): Promise<StreamableFile> {
    return attachment(await this.files.json(actor, id, versionOf(version)), 'application/json');
  }
}

/** `draft` or a version's number. Throws `version.unknown`. */
const versionOf = (version: unknown): number | null => {
  if (version === undefined || version === 'draft') return null;
  if (typeof version !== 'string' || !/^[1-9]\d{0,8}$/.test(version)) throw problem.versionUnknown();
  return Number(version);
};
