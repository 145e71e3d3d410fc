import type { Actor } from '@app/access';
import { TrendsService, type Trends } from '@app/evaluation';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { TrendsDto, TrendsQuery } from './trends.dto';

@ApiTags('trends')
@Controller('periods/:id/trends')
export class TrendsController {
  constructor(private readonly trends: TrendsService) {}

  @Allow('standings.read')
  @Answers(TrendsDto)
  @Get()
  show(@Caller() actor: Actor, @Id() id: string, @Query() { category }: TrendsQuery): Promise<Trends> {
    return this.trends.show(actor, id, category);
  }
}
