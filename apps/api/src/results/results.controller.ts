import type { Actor } from '@app/access';
import { ResultsService, ScoresService, type AssessmentScores, type SheetView, type Standings } from '@app/evaluation';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Id } from '../http/validation';
import {
  AssessmentScoresDto,
  ProofDto,
  SheetViewDto,
  StageScoreDto,
  StandingsDto,
  StandingsQuery,
  ValidVerdictDto,
} from './results.dto';

@ApiTags('results')
@ApiExtraModels(ProofDto, StageScoreDto, ValidVerdictDto)
@Controller()
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly scores: ScoresService,
  ) {}

  @Allow('standings.read')
  @ApiOkResponse({ type: StandingsDto })
  @Get('periods/:id/standings')
  standings(@Caller() actor: Actor, @Id() id: string, @Query() { category }: StandingsQuery): Promise<Standings> {
    return this.results.standings(actor, id, category);
  }

  @Allow('assessment.read')
  @ApiOkResponse({ type: AssessmentScoresDto })
  @Get('assessments/:id/score')
  score(@Caller() actor: Actor, @Id() id: string): Promise<AssessmentScores> {
    return this.scores.show(actor, id);
  }

  @Allow('sheet.read')
  @ApiOkResponse({ type: SheetViewDto })
  @Get('assessments/:id/sheet')
  sheet(@Caller() actor: Actor, @Id() id: string): Promise<SheetView> {
    return this.results.sheet(actor, id);
  }
}
