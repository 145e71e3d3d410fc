import type { Actor } from '@app/access';
import {
  JurorCardsService,
  PresentationsService,
  StageOpeningsService,
  type OpenedStage,
  type PresentationCard,
  type PresentationDetail,
  type SavedScore,
} from '@app/evaluation';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  AttendanceDto,
  JurorMarkDto,
  OpenedStageDto,
  OpenStageDto,
  PresentationCardDto,
  PresentationDetailDto,
  PresentationListDto,
  PresentationsQuery,
  SavedScoreDto,
  SaveScoreDto,
  SignedCardDto,
} from './presentations.dto';

@ApiTags('presentations')
@ApiExtraModels(JurorMarkDto)
@Controller()
export class PresentationsController {
  constructor(
    private readonly presentations: PresentationsService,
    private readonly cards: JurorCardsService,
    private readonly openings: StageOpeningsService,
  ) {}

  @Allow('stage.open')
  @Creates(OpenedStageDto)
  @Post('periods/:id/stages/:code/opening')
  open(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('code') code: string,
    @Body() body: OpenStageDto,
  ): Promise<OpenedStage> {
    return this.openings.open(actor, id, code, body);
  }

  @Allow('presentation.read')
  @Answers(PresentationListDto)
  @Get('presentations')
  async list(
    @Caller() actor: Actor,
    @Query() { periodId }: PresentationsQuery,
  ): Promise<{ items: readonly PresentationCard[]; next: null; total: number }> {
    const items = await this.presentations.list(actor, periodId);
    return { items, next: null, total: items.length };
  }

  @Allow('presentation.read')
  @Answers(PresentationDetailDto)
  @Get('presentations/:id')
  detail(@Caller() actor: Actor, @Id() id: string): Promise<PresentationDetail> {
    return this.presentations.detail(actor, id);
  }

  @Allow('presentation.score')
  @Answers(SavedScoreDto)
  @Put('presentations/:id/scores/:criterionCode')
  score(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('criterionCode') criterionCode: string,
    @Body() body: SaveScoreDto,
  ): Promise<SavedScore> {
    return this.cards.save(actor, id, criterionCode, body);
  }

  @Allow('presentation.score')
  @Creates(SignedCardDto)
  @Post('presentations/:id/card')
  sign(@Caller() actor: Actor, @Id() id: string): Promise<SignedCardDto> {
    return this.cards.sign(actor, id);
  }

  @Allow('presentation.attend')
  @Answers(PresentationCardDto)
  @Put('presentations/:id/attendance')
  attend(@Caller() actor: Actor, @Id() id: string, @Body() body: AttendanceDto): Promise<PresentationCard> {
    return this.presentations.attend(actor, id, body);
  }
}
