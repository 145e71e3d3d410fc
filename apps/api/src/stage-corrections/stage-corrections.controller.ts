import type { Actor } from '@app/access';
import { StageCorrectionsService, type InspectionDetail, type ToldStageCorrection } from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { InspectionDetailDto } from '../inspections/inspections.dto';
import { GiveBackStageDto, ToldStageCorrectionsDto } from './stage-corrections.dto';

/** What had ended and is given back to whoever filled it. */
@ApiTags('stage-corrections')
@Controller()
export class StageCorrectionsController {
  constructor(private readonly corrections: StageCorrectionsService) {}

  @Allow('inspection.correct')
  @Creates(InspectionDetailDto)
  @Post('inspections/:id/corrections')
  reopenInspection(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() { reason }: GiveBackStageDto,
  ): Promise<InspectionDetail> {
    return this.corrections.reopenInspection(actor, id, reason);
  }

  @Allow('card.correct')
  @AnswersNothing('Kartu dikembalikan kepada jurinya')
  @HttpCode(204)
  @Post('presentations/:id/jurors/:userId/corrections')
  reopenCard(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('userId') userId: string,
    @Body() { reason }: GiveBackStageDto,
  ): Promise<void> {
    return this.corrections.reopenCard(actor, id, userId, reason);
  }

  /** Stages of one body that were corrected. */
  @Allow('stageCorrection.read')
  @Answers(ToldStageCorrectionsDto)
  @Get('assessments/:id/stage-corrections')
  async list(@Caller() actor: Actor, @Id() id: string): Promise<{ readonly items: readonly ToldStageCorrection[] }> {
    return { items: await this.corrections.listOf(actor, id) };
  }
}
