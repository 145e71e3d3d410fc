import type { Actor } from '@app/access';
import { RegistrationFunnelsService, type FunnelPage, type FunnelSummary } from '@app/evaluation';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { attachment, binary, WORKBOOK } from '../http/attachment';
import { limitOf } from '../http/paging';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { FunnelPageDto, FunnelQuery, FunnelSummaryDto } from './registration-funnels.dto';

/** How far bodies are on the way from the list to the first answer. */
@ApiTags('registrationFunnels')
@Controller('periods/:id/registration-funnel')
export class RegistrationFunnelsController {
  constructor(private readonly funnels: RegistrationFunnelsService) {}

  @Allow('funnel.read')
  @Answers(FunnelPageDto)
  @Get()
  page(@Caller() actor: Actor, @Id() id: string, @Query() query: FunnelQuery): Promise<FunnelPage> {
    return this.funnels.page(actor, id, { ...query, limit: limitOf(query) });
  }

  @Allow('funnel.read')
  @Answers(FunnelSummaryDto)
  @Get('summary')
  summary(@Caller() actor: Actor, @Id() id: string): Promise<FunnelSummary> {
    return this.funnels.summary(actor, id);
  }

  /** What the filter finds, all of it. */
  @Allow('funnel.read')
  @ApiOkResponse(binary)
  @ApiProduces(WORKBOOK)
  @Get('workbook')
  async workbook(@Caller() actor: Actor, @Id() id: string, @Query() query: FunnelQuery): Promise<StreamableFile> {
    return attachment(await this.funnels.workbook(actor, id, query), WORKBOOK);
  }
}
