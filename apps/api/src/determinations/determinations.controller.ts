import type { Actor } from '@app/access';
import { DeterminationsService, type Determined } from '@app/evaluation';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Creates } from '../http/responses';
import { ProblemDto } from '../http/problem.dto';
import { Id } from '../http/validation';
import { DeterminedDto, DeterminePeriodDto } from './determinations.dto';

@ApiTags('determinations')
@Controller('periods/:id/determination')
export class DeterminationsController {
  constructor(private readonly determinations: DeterminationsService) {}

  @Allow('determination.write')
  @Creates(DeterminedDto)
  @ApiConflictResponse({ type: ProblemDto, description: 'Semua yang belum siap, satu per satu' })
  @Post()
  determine(@Caller() actor: Actor, @Id() id: string, @Body() body: DeterminePeriodDto): Promise<Determined> {
    return this.determinations.determine(actor, id, body);
  }
}
