import type { Actor } from '@app/access';
import { PresencesService, type Company } from '@app/evaluation';
import { Body, Controller, Delete, HttpCode, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing } from '../http/responses';
import { Id } from '../http/validation';
import { CompanyDto, StayDto } from './presences.dto';

@ApiTags('assessments')
@Controller('assessments/:id/presence')
export class PresencesController {
  constructor(private readonly presences: PresencesService) {}

  @Allow('assessment.follow')
  @Answers(CompanyDto)
  @Put()
  stay(@Caller() actor: Actor, @Id() id: string, @Body() { itemCode }: StayDto): Promise<Company> {
    return this.presences.stay(actor, id, itemCode ?? null);
  }

  @Allow('assessment.follow')
  @AnswersNothing()
  @Delete()
  @HttpCode(204)
  leave(@Caller() actor: Actor, @Id() id: string): Promise<void> {
    return this.presences.leave(actor, id);
  }
}
