import type { Actor } from '@app/access';
import { GateDecisionsService, type GateDecisionView } from '@app/evaluation';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { DecideGateDto, GateDecisionListDto } from './gate-decisions.dto';

@ApiTags('gate-decisions')
@Controller()
export class GateDecisionsController {
  constructor(private readonly decisions: GateDecisionsService) {}

  @Allow('gate.read')
  @Answers(GateDecisionListDto)
  @Get('periods/:id/gate-decisions')
  async list(@Caller() actor: Actor, @Id() id: string): Promise<{ readonly items: readonly GateDecisionView[] }> {
    return { items: await this.decisions.list(actor, id) };
  }

  @Allow('gate.decide')
  @Creates(GateDecisionListDto)
  @Post('periods/:id/gate-decisions')
  async decide(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() body: DecideGateDto,
  ): Promise<{ readonly items: readonly GateDecisionView[] }> {
    return { items: await this.decisions.decide(actor, id, body) };
  }
}
