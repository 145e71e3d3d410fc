import type { Actor } from '@app/access';
import { DashboardsService, type Dashboard, type ScoreMap } from '@app/evaluation';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { DashboardDto, ScoreMapDto, ScoreMapQuery } from './dashboards.dto';

@ApiTags('dashboards')
@Controller('periods/:id/dashboard')
export class DashboardsController {
  constructor(private readonly dashboards: DashboardsService) {}

  @Allow('dashboard.read')
  @Answers(DashboardDto)
  @Get()
  show(@Caller() actor: Actor, @Id() id: string): Promise<Dashboard> {
    return this.dashboards.show(actor, id);
  }

  /** One category: bodies by indicators, and how their final scores lie. */
  @Allow('dashboard.read')
  @Answers(ScoreMapDto)
  @Get('map')
  map(@Caller() actor: Actor, @Id() id: string, @Query() query: ScoreMapQuery): Promise<ScoreMap> {
    return this.dashboards.map(actor, id, query);
  }
}
