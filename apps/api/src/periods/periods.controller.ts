import type { Actor } from '@app/access';
import { PeriodsService, type PeriodCard, type PeriodView, type StartingPoints } from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  AddedDto,
  ChangePolicyDto,
  CreatePeriodDto,
  OpeningDto,
  ParticipantsDto,
  PeriodListDto,
  PeriodViewDto,
  ReplaceParticipantsDto,
  StartingPointsDto,
  WindowDto,
  WindowMoveDto,
  WindowMoveQuery,
} from './periods.dto';

@ApiTags('periods')
@ApiExtraModels(WindowDto)
@Controller('periods')
export class PeriodsController {
  constructor(private readonly periods: PeriodsService) {}

  @Allow('period.read')
  @Answers(PeriodListDto)
  @Get()
  list(@Caller() actor: Actor): Promise<{ items: readonly PeriodCard[]; next: null; total: number }> {
    return this.periods.list(actor);
  }

  @Allow('period.write')
  @Answers(StartingPointsDto)
  @Get('starting-policy')
  suggest(@Caller() actor: Actor): Promise<StartingPoints> {
    return this.periods.suggest(actor);
  }

  @Allow('period.read')
  @Answers(PeriodViewDto)
  @Get(':id')
  load(@Caller() actor: Actor, @Id() id: string): Promise<PeriodView> {
    return this.periods.load(actor, id);
  }

  @Allow('period.write')
  @Creates(PeriodViewDto)
  @Post()
  create(@Caller() actor: Actor, @Body() body: CreatePeriodDto): Promise<PeriodView> {
    return this.periods.create(actor, body);
  }

  @Allow('period.write')
  @Answers(PeriodViewDto)
  @Put(':id/policy')
  changePolicy(@Caller() actor: Actor, @Id() id: string, @Body() body: ChangePolicyDto): Promise<PeriodView> {
    return this.periods.changePolicy(actor, id, body);
  }

  @Allow('period.write')
  @Answers(WindowMoveDto)
  @Get(':id/window-move')
  previewWindow(
    @Caller() actor: Actor,
    @Id() id: string,
    @Query() { window }: WindowMoveQuery,
  ): Promise<WindowMoveDto> {
    return this.periods.previewWindow(actor, id, window);
  }

  @Allow('period.write')
  @Creates(AddedDto)
  @Post(':id/participants')
  addParticipants(@Caller() actor: Actor, @Id() id: string, @Body() body: ParticipantsDto): Promise<AddedDto> {
    return this.periods.addParticipants(actor, id, body.participants);
  }

  @Allow('period.write')
  @Answers(AddedDto)
  @Put(':id/participants')
  replaceParticipants(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() body: ReplaceParticipantsDto,
  ): Promise<AddedDto> {
    return this.periods.replaceParticipants(actor, id, body.participants);
  }

  @Allow('period.write')
  @Creates(PeriodViewDto)
  @HttpCode(201)
  @Post(':id/opening')
  open(@Caller() actor: Actor, @Id() id: string, @Body() body?: OpeningDto): Promise<PeriodView> {
    return this.periods.open(actor, id, body?.reasons);
  }
}
