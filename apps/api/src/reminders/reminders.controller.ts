import type { Actor } from '@app/access';
import { RemindersService, type Reminded, type ReminderPreview } from '@app/evaluation';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  CandidateListDto,
  RemindDto,
  RemindedDto,
  ReminderPageDto,
  ReminderPlanDto,
  ReminderPreviewDto,
  RemindersQuery,
} from './reminders.dto';

@ApiTags('reminders')
@Controller('periods/:id')
export class RemindersController {
  constructor(private readonly reminders: RemindersService) {}

  @Allow('reminder.read')
  @Answers(ReminderPlanDto)
  @Get('reminder-plan')
  plan(@Caller() actor: Actor, @Id() id: string): Promise<ReminderPlanDto> {
    return this.reminders.plan(actor, id);
  }

  @Allow('reminder.write')
  @Answers(ReminderPlanDto)
  @Put('reminder-plan')
  savePlan(@Caller() actor: Actor, @Id() id: string, @Body() plan: ReminderPlanDto): Promise<ReminderPlanDto> {
    return this.reminders.savePlan(actor, id, plan);
  }

  @Allow('reminder.read')
  @Answers(CandidateListDto)
  @Get('reminder-candidates')
  candidates(@Caller() actor: Actor, @Id() id: string): Promise<CandidateListDto> {
    return this.reminders.candidates(actor, id);
  }

  @Allow('reminder.read')
  @Answers(ReminderPreviewDto)
  @Get('reminder-candidates/:assessmentId')
  preview(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
  ): Promise<ReminderPreview> {
    return this.reminders.preview(actor, id, assessmentId);
  }

  @Allow('reminder.write')
  @Creates(RemindedDto)
  @Post('reminders')
  remind(@Caller() actor: Actor, @Id() id: string, @Body() body: RemindDto): Promise<Reminded> {
    return this.reminders.remind(actor, id, body);
  }

  @Allow('reminder.read')
  @Answers(ReminderPageDto)
  @Get('reminders')
  list(@Caller() actor: Actor, @Id() id: string, @Query() { cursor }: RemindersQuery): Promise<ReminderPageDto> {
    return this.reminders.list(actor, id, cursor);
  }
}
