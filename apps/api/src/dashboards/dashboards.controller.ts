import type { Actor } from '@app/access';
import { DashboardsService, type Dashboard } from '@app/evaluation';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { DashboardDto } from './dashboards.dto';

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
}
