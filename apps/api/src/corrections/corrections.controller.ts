import type { Actor } from '@app/access';
import { CorrectionsService, type Corrected, type CorrectionPreview, type PeriodInstrumentCard } from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  CorrectedDto,
  CorrectionPreviewDto,
  CorrectionSourceDto,
  MakeCorrectionDto,
  PeriodInstrumentListDto,
} from './corrections.dto';

@ApiTags('corrections')
@Controller('periods/:id/instruments')
export class CorrectionsController {
  constructor(private readonly corrections: CorrectionsService) {}

  @Allow('instrument.read')
  @Answers(PeriodInstrumentListDto)
  @Get()
  list(@Caller() actor: Actor, @Id() id: string): Promise<{ items: readonly PeriodInstrumentCard[] }> {
    return this.corrections.list(actor, id);
  }

  /** What a correction would do; nothing is written. */
  @Allow('period.write')
  @Answers(CorrectionPreviewDto)
  @HttpCode(200)
  @Post(':code/correction-preview')
  preview(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('code') code: string,
    @Body() source: CorrectionSourceDto,
  ): Promise<CorrectionPreview> {
    return this.corrections.preview(actor, { periodId: id, code }, source);
  }

  @Allow('period.write')
  @Creates(CorrectedDto)
  @Post(':code/corrections')
  make(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('code') code: string,
    @Body() input: MakeCorrectionDto,
  ): Promise<Corrected> {
    return this.corrections.make(actor, { periodId: id, code }, input);
  }
}
