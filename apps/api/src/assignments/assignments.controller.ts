import type { Actor } from '@app/access';
import { AssignmentsService, type Assigned } from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { AssignAllDto, AssignDto, AssignedDto, JudgeDto, JudgeListDto } from './assignments.dto';

@ApiTags('assignments')
@Controller()
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Allow('assignment.read')
  @ApiOkResponse({ type: [JudgeDto] })
  @Get('periods/:id/verifiers')
  verifiers(@Caller() actor: Actor, @Id() id: string): Promise<readonly JudgeDto[]> {
    return this.assignments.verifiers(actor, id);
  }

  @Allow('assignment.read')
  @Answers(JudgeListDto)
  @Get('periods/:id/jurors')
  async jurors(@Caller() actor: Actor, @Id() id: string): Promise<{ items: readonly JudgeDto[] }> {
    return { items: await this.assignments.jurors(actor, id) };
  }

  @Allow('assignment.write')
  @ApiNoContentResponse()
  @HttpCode(204)
  @Put('assessments/:id/assignment')
  assign(@Caller() actor: Actor, @Id() id: string, @Body() { userId }: AssignDto): Promise<void> {
    return this.assignments.assign(actor, id, userId);
  }

  @Allow('assignment.write')
  @Creates(AssignedDto)
  @Post('periods/:id/assignments')
  assignAll(@Caller() actor: Actor, @Id() id: string, @Body() { userIds }: AssignAllDto): Promise<Assigned> {
    return this.assignments.assignAll(actor, id, userIds);
  }
}
