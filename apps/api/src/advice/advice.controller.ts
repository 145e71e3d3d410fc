import type { Actor } from '@app/access';
import { AdviceService, type PeriodAdvice } from '@app/evaluation';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { AdviceAskedDto, AskAdviceDto, PeriodAdviceDto } from './advice.dto';
import { StandingsQuery } from '../results/results.dto';

@ApiTags('advice')
@Controller('periods/:id/advice')
export class AdviceController {
  constructor(private readonly advice: AdviceService) {}

  @Allow('advice.read')
  @Answers(PeriodAdviceDto)
  @Get()
  show(@Caller() actor: Actor, @Id() id: string, @Query() { category }: StandingsQuery): Promise<PeriodAdvice> {
    return this.advice.show(actor, id, category);
  }

  @Allow('advice.write')
  @Creates(AdviceAskedDto)
  @Post()
  ask(@Caller() actor: Actor, @Id() id: string, @Body() body: AskAdviceDto): Promise<{ readonly id: string }> {
    return this.advice.ask(actor, id, body);
  }
}
