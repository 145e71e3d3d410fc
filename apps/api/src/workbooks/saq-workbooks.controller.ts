import type { Actor } from '@app/access';
import { SaqWorkbooksService, type WorkbookApplied, type WorkbookPreview } from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { withUpload } from '../http/upload';
import { Id } from '../http/validation';
import { WorkbookAppliedDto, WorkbookChoiceDto, WorkbookPreviewDto } from './saq-workbooks.dto';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A questionnaire as a workbook, for where there is no network at all. */
@ApiTags('workbooks')
@Controller('assessments/:id/workbook')
export class SaqWorkbooksController {
  constructor(private readonly workbooks: SaqWorkbooksService) {}

  @Allow('assessment.read')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProduces(WORKBOOK)
  @Get()
  async download(@Caller() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.workbooks.download(actor, id);
    const disposition = `attachment; filename="${name}"`;
    return new StreamableFile(bytes, { type: WORKBOOK, length: bytes.byteLength, disposition });
  }

  /** Nothing is saved. */
  @Allow('answer.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Answers(WorkbookPreviewDto)
  @HttpCode(200)
  @Post('preview')
  preview(@Caller() actor: Actor, @Id() id: string, @Req() request: FastifyRequest): Promise<WorkbookPreview> {
    return withUpload(request, ({ fileName, content }) => this.workbooks.preview(actor, id, { fileName, content }));
  }

  @Allow('answer.write')
  @Answers(WorkbookAppliedDto)
  @HttpCode(200)
  @Post()
  apply(@Caller() actor: Actor, @Id() id: string, @Body() body: WorkbookChoiceDto): Promise<WorkbookApplied> {
    return this.workbooks.apply(actor, id, body);
  }
}
