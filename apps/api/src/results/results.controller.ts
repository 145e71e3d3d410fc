import type { Actor } from '@app/access';
import { ResultsService, ScoresService, type AssessmentScores, type SheetView, type Standings } from '@app/evaluation';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { ItemVerdictDto } from '../assessments/assessments.dto';
import { EvidenceDto } from '../evidence/evidence.dto';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { AssessmentScoresDto, SheetViewDto, StageScoreDto, StandingsDto, StandingsQuery } from './results.dto';

@ApiTags('results')
@ApiExtraModels(EvidenceDto, ItemVerdictDto, StageScoreDto)
@Controller()
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly scores: ScoresService,
  ) {}

  @Allow('standings.read')
  @Answers(StandingsDto)
  @Get('periods/:id/standings')
  standings(@Caller() actor: Actor, @Id() id: string, @Query() { category }: StandingsQuery): Promise<Standings> {
    return this.results.standings(actor, id, category);
  }

  @Allow('assessment.read')
  @Answers(AssessmentScoresDto)
  @Get('assessments/:id/score')
  score(@Caller() actor: Actor, @Id() id: string): Promise<AssessmentScores> {
    return this.scores.show(actor, id);
  }

  @Allow('sheet.read')
  @Answers(SheetViewDto)
  @Get('assessments/:id/sheet')
  sheet(@Caller() actor: Actor, @Id() id: string): Promise<SheetView> {
    return this.results.sheet(actor, id);
  }
}
