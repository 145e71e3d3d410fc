import type { Actor } from '@app/access';
import {
  AssessmentsService,
  SecondReadingsService,
  type AssessmentForm,
  type SavedVerdict,
  type SecondReadingCard,
} from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AssessmentFormDto } from '../assessments/assessments.dto';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing } from '../http/responses';
import { Id } from '../http/validation';
import { SavedVerdictDto, SaveVerdictDto } from '../verdicts/verdicts.dto';
import { SecondReadingListDto } from './second-readings.dto';

@ApiTags('second-readings')
@Controller()
export class SecondReadingsController {
  constructor(
    private readonly readings: SecondReadingsService,
    private readonly assessments: AssessmentsService,
  ) {}

  @Allow('verification.read')
  @Answers(SecondReadingListDto)
  @Get('second-readings')
  async mine(@Caller() actor: Actor): Promise<{ items: readonly SecondReadingCard[] }> {
    return { items: await this.readings.mine(actor) };
  }

  /** Nothing of the first reading is in it, in no figure either. */
  @Allow('secondReading.read')
  @Answers(AssessmentFormDto)
  @Get('assessments/:id/second-reading/form')
  form(@Caller() actor: Actor, @Id() id: string): Promise<AssessmentForm> {
    return this.assessments.loadSecondForm(actor, id);
  }

  @Allow('secondReading.write')
  @Answers(SavedVerdictDto)
  @Put('assessments/:id/second-reading/verdicts/:itemCode')
  save(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('itemCode') itemCode: string,
    @Body() body: SaveVerdictDto,
  ): Promise<SavedVerdict> {
    return this.readings.save(actor, id, itemCode, body);
  }

  @Allow('secondReading.write')
  @AnswersNothing('Pembacaan kedua selesai')
  @HttpCode(204)
  @Post('assessments/:id/second-reading/finish')
  finish(@Caller() actor: Actor, @Id() id: string): Promise<void> {
    return this.readings.finish(actor, id);
  }
}
