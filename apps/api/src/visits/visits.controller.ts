import type { Actor } from '@app/access';
import { VisitMinutesService, VisitSignaturesService, type BodyVisit, type InspectionDetail } from '@app/evaluation';
import { Body, Controller, Get, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { storedPdf } from '../http/attachment';
import { Id } from '../http/validation';
import { InspectionDetailDto } from '../inspections/inspections.dto';
import { BodyVisitsDto, MinutesQuery, SignVisitDto } from './visits.dto';

/** What a visit has beyond other stages that an assessor fills: signatures of both parties, and minutes. */
@ApiTags('inspections')
@Controller()
export class VisitsController {
  constructor(
    private readonly signatures: VisitSignaturesService,
    private readonly minutes: VisitMinutesService,
  ) {}

  @Allow('inspection.write')
  @Creates(InspectionDetailDto)
  @Post('inspections/:id/signatures')
  sign(@Caller() actor: Actor, @Id() id: string, @Body() body: SignVisitDto): Promise<InspectionDetail> {
    return this.signatures.sign(actor, id, body);
  }

  @Allow('visitMinutes.read')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @Get('inspections/:id/minutes.pdf')
  async openMinutes(
    @Caller() actor: Actor,
    @Id() id: string,
    @Query() { edition }: MinutesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return storedPdf(reply, await this.minutes.open(actor, id, edition ?? null));
  }

  /** Finished visits whose minutes the body may fetch. */
  @Allow('assessment.read')
  @Answers(BodyVisitsDto)
  @Get('assessments/:id/visits')
  async list(@Caller() actor: Actor, @Id() id: string): Promise<{ readonly items: readonly BodyVisit[] }> {
    return { items: await this.minutes.listOf(actor, id) };
  }
}
