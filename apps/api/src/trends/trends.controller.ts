import type { Actor } from '@app/access';
import { TrendsService, YearsService, type Trends, type Years } from '@app/evaluation';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { TrendsDto, TrendsQuery, YearsDto } from './trends.dto';

@ApiTags('trends')
@Controller('periods/:id/trends')
export class TrendsController {
  constructor(
    private readonly trends: TrendsService,
    private readonly years: YearsService,
  ) {}

  @Allow('standings.read')
  @Answers(TrendsDto)
  @Get()
  show(@Caller() actor: Actor, @Id() id: string, @Query() { category }: TrendsQuery): Promise<Trends> {
    return this.trends.show(actor, id, category);
  }

  /** Final scores over all years known: those computed here, and those that tables tell of. */
  @Allow('standings.read')
  @Answers(YearsDto)
  @Get('years')
  finals(@Caller() actor: Actor, @Id() id: string, @Query() { category }: TrendsQuery): Promise<Years> {
    return this.years.show(actor, id, category);
  }
}
