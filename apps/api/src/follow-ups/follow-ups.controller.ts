import type { Actor } from '@app/access';
import {
  EarlierFollowUpsService,
  FollowUpsService,
  PeriodFollowUpsService,
  type EarlierFollowUps,
  type FollowUpPage,
  type FollowUpPlan,
} from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { attachment, binary, WORKBOOK } from '../http/attachment';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import {
  CheckFollowUpDto,
  ConfirmFollowUpsDto,
  EarlierFollowUpDto,
  EarlierFollowUpsDto,
  FollowUpBookQuery,
  FollowUpPageDto,
  FollowUpPlanDto,
  FollowUpsQuery,
  WriteFollowUpDto,
} from './follow-ups.dto';

/** What bodies plan about items that lost points, and what became of it. */
@ApiTags('follow-ups')
@ApiExtraModels(EarlierFollowUpDto)
@Controller()
export class FollowUpsController {
  constructor(
    private readonly followUps: FollowUpsService,
    private readonly earlier: EarlierFollowUpsService,
    private readonly ofPeriods: PeriodFollowUpsService,
  ) {}

  @Allow('followUp.read')
  @Answers(FollowUpPlanDto)
  @Get('assessments/:id/follow-ups')
  show(@Caller() actor: Actor, @Id() id: string): Promise<FollowUpPlan> {
    return this.followUps.show(actor, id);
  }

  /** A revision of its own; what stood before stays readable. */
  @Allow('followUp.write')
  @Answers(FollowUpPlanDto)
  @Put('assessments/:id/follow-ups/:itemCode')
  write(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('itemCode') itemCode: string,
    @Body() body: WriteFollowUpDto,
  ): Promise<FollowUpPlan> {
    return this.followUps.write(actor, id, itemCode, body);
  }

  @Allow('followUp.confirm')
  @Answers(FollowUpPlanDto)
  @HttpCode(200)
  @Post('assessments/:id/follow-ups/confirmation')
  confirm(@Caller() actor: Actor, @Id() id: string, @Body() { items }: ConfirmFollowUpsDto): Promise<FollowUpPlan> {
    return this.followUps.confirm(actor, id, items);
  }

  /** Last year's plan by this year's item codes. */
  @Allow('followUp.read')
  @Answers(EarlierFollowUpsDto)
  @Get('assessments/:id/earlier-follow-ups')
  showEarlier(@Caller() actor: Actor, @Id() id: string): Promise<EarlierFollowUps> {
    return this.earlier.show(actor, id);
  }

  @Allow('followUp.check')
  @Answers(EarlierFollowUpsDto)
  @Put('assessments/:id/earlier-follow-ups/:itemCode/check')
  check(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('itemCode') itemCode: string,
    @Body() body: CheckFollowUpDto,
  ): Promise<EarlierFollowUps> {
    return this.earlier.check(actor, id, itemCode, body);
  }

  @Allow('followUp.read')
  @Answers(FollowUpPageDto)
  @Get('periods/:id/follow-ups')
  page(@Caller() actor: Actor, @Id() id: string, @Query() query: FollowUpsQuery): Promise<FollowUpPage> {
    return this.ofPeriods.page(actor, id, query);
  }

  @Allow('followUp.read')
  @ApiOkResponse(binary)
  @ApiProduces(WORKBOOK)
  @Get('periods/:id/follow-ups/workbook')
  async workbook(@Caller() actor: Actor, @Id() id: string, @Query() query: FollowUpBookQuery): Promise<StreamableFile> {
    return attachment(await this.ofPeriods.workbook(actor, id, query), WORKBOOK);
  }
}
