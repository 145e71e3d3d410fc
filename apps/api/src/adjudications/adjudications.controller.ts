import type { Actor } from '@app/access';
import { AdjudicationsService, type AdjudicationDetail, type DisputedItem } from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing } from '../http/responses';
import { Id } from '../http/validation';
import { AdjudicateDto, AdjudicationDetailDto, DisputedItemListDto } from './adjudications.dto';

@ApiTags('adjudications')
@Controller()
export class AdjudicationsController {
  constructor(private readonly adjudications: AdjudicationsService) {}

  @Allow('adjudication.decide')
  @Answers(DisputedItemListDto)
  @Get('adjudications')
  async queue(@Caller() actor: Actor): Promise<{ items: readonly DisputedItem[] }> {
    return { items: await this.adjudications.queue(actor) };
  }

  @Allow('adjudication.decide')
  @Answers(AdjudicationDetailDto)
  @Get('assessments/:id/adjudications/:itemCode')
  show(@Caller() actor: Actor, @Id() id: string, @Param('itemCode') itemCode: string): Promise<AdjudicationDetail> {
    return this.adjudications.show(actor, id, itemCode);
  }

  @Allow('adjudication.decide')
  @AnswersNothing('Perbedaan diputus')
  @HttpCode(204)
  @Post('assessments/:id/adjudications/:itemCode')
  decide(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('itemCode') itemCode: string,
    @Body() body: AdjudicateDto,
  ): Promise<void> {
    return this.adjudications.decide(actor, id, itemCode, body);
  }
}
