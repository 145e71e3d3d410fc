import type { Actor } from '@app/access';
import { PlenarySittingsService, type PeriodPlenary, type PlenarySittingView } from '@app/evaluation';
import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { OpenSittingDto, PeriodPlenaryDto, PlenarySittingDto, RecordDecisionDto } from './plenary-sittings.dto';

@ApiTags('plenary')
@Controller()
export class PlenarySittingsController {
  constructor(private readonly sittings: PlenarySittingsService) {}

  @Allow('plenary.read')
  @Answers(PeriodPlenaryDto)
  @Get('periods/:id/plenary-sittings')
  list(@Caller() actor: Actor, @Id() id: string): Promise<PeriodPlenary> {
    return this.sittings.list(actor, id);
  }

  @Allow('plenary.write')
  @Creates(PlenarySittingDto)
  @Post('periods/:id/plenary-sittings')
  open(@Caller() actor: Actor, @Id() id: string, @Body() body: OpenSittingDto): Promise<PlenarySittingView> {
    return this.sittings.open(actor, id, body);
  }

  @Allow('plenary.write')
  @Answers(PlenarySittingDto)
  @Put('plenary-sittings/:id')
  correct(@Caller() actor: Actor, @Id() id: string, @Body() body: OpenSittingDto): Promise<PlenarySittingView> {
    return this.sittings.correct(actor, id, body);
  }

  @Allow('plenary.write')
  @Creates(PlenarySittingDto)
  @Post('plenary-sittings/:id/decisions')
  decide(@Caller() actor: Actor, @Id() id: string, @Body() body: RecordDecisionDto): Promise<PlenarySittingView> {
    return this.sittings.decide(actor, id, body);
  }

  @Allow('plenary.write')
  @Creates(PlenarySittingDto)
  @Post('plenary-sittings/:id/closing')
  close(@Caller() actor: Actor, @Id() id: string): Promise<PlenarySittingView> {
    return this.sittings.close(actor, id);
  }
}
