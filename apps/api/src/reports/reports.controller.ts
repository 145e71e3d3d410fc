import type { Actor } from '@app/access';
import { ReportsService, type ReportView } from '@app/evaluation';
import { Body, Controller, Delete, Get, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { AskedReportDto, AskReportDto, ReportDto, ReportListDto } from './reports.dto';

@ApiTags('reports')
@Controller()
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Allow('report.write')
  @ApiAcceptedResponse({ type: AskedReportDto })
  @HttpCode(202)
  @Post('periods/:id/reports')
  ask(@Caller() actor: Actor, @Id() id: string, @Body() body: AskReportDto): Promise<AskedReportDto> {
    return this.reports.ask(actor, id, body);
  }

  @Allow('report.read')
  @Answers(ReportListDto)
  @Get('reports')
  async list(@Caller() actor: Actor): Promise<{ items: readonly ReportView[]; next: null; total: number }> {
    const items = await this.reports.list(actor);
    return { items, next: null, total: items.length };
  }

  @Allow('report.read')
  @Answers(ReportDto)
  @Get('reports/:id')
  show(@Caller() actor: Actor, @Id() id: string): Promise<ReportView> {
    return this.reports.show(actor, id);
  }

  @Allow('report.read')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProduces('application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @Get('reports/:id/file')
  async file(@Caller() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    const { content, mediaType, sizeBytes, fileName } = await this.reports.file(actor, id);
    return new StreamableFile(content, {
      type: mediaType,
      length: sizeBytes,
      disposition: `attachment; filename="${fileName}"`,
    });
  }

  @Allow('report.write')
  @ApiNoContentResponse()
  @HttpCode(204)
  @Delete('reports/:id')
  cancel(@Caller() actor: Actor, @Id() id: string): Promise<void> {
    return this.reports.cancel(actor, id);
  }
}
