import type { Actor } from '@app/access';
import { AuditEventsService, type AuditPage } from '@app/evaluation';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { AuditPageDto, AuditQuery } from './audit-events.dto';

@ApiTags('audit-events')
@Controller('audit-events')
export class AuditEventsController {
  constructor(private readonly events: AuditEventsService) {}

  @Allow('auditEvent.read')
  @Answers(AuditPageDto)
  @Get()
  page(@Caller() actor: Actor, @Query() { cursor }: AuditQuery): Promise<AuditPage> {
    return this.events.page(actor, cursor);
  }
}
