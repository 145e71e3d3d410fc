import type { Actor } from '@app/access';
import { PeriodAppealsService, ScoreReleasesService, type PeriodAppeals, type ReleasedScores } from '@app/evaluation';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { PeriodAppealsDto, ReleasedScoresDto } from './appeals.dto';

@ApiTags('appeals')
@Controller('periods/:id')
export class PeriodAppealsController {
  constructor(
    private readonly releases: ScoreReleasesService,
    private readonly periodAppeals: PeriodAppealsService,
  ) {}

  /** Opens the provisional score of every body whose verification is closed. */
  @Allow('scoreRelease.write')
  @Creates(ReleasedScoresDto)
  @Post('score-releases')
  release(@Caller() actor: Actor, @Id() id: string): Promise<ReleasedScores> {
    return this.releases.release(actor, id);
  }

  @Allow('appeal.overview')
  @Answers(PeriodAppealsDto)
  @Get('appeals')
  show(@Caller() actor: Actor, @Id() id: string): Promise<PeriodAppeals> {
    return this.periodAppeals.show(actor, id);
  }
}
