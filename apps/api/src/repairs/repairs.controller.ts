import type { Actor } from '@app/access';
import { RepairsService } from '@app/evaluation';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { MakeRepairDto, RepairListDto } from './repairs.dto';

@ApiTags('repairs')
@Controller('assessments/:id/repairs')
export class RepairsController {
  constructor(private readonly repairs: RepairsService) {}

  @Allow('assessment.read')
  @Answers(RepairListDto)
  @Get()
  list(@Caller() actor: Actor, @Id() id: string): Promise<RepairListDto> {
    return this.repairs.list(actor, id);
  }

  @Allow('repair.write')
  @Creates(RepairListDto)
  @Post()
  giveBack(@Caller() actor: Actor, @Id() id: string, @Body() body: MakeRepairDto): Promise<RepairListDto> {
    return this.repairs.giveBack(actor, id, body);
  }
}
