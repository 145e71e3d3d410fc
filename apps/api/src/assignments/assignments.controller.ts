import type { Actor } from '@app/access';
import {
  AssignmentsService,
  DesksService,
  SharesService,
  type Assigned,
  type PeriodDesks,
  type SharedSection,
} from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  AssignAllDto,
  AssignDto,
  AssignedDto,
  JudgeDto,
  JudgeListDto,
  LimitsDto,
  MoveShareDto,
  PeriodDesksDto,
  SharedSectionsDto,
} from './assignments.dto';

@ApiTags('assignments')
@Controller()
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly desks: DesksService,
    private readonly shares: SharesService,
  ) {}

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

  /** Every desk of a period, and why each assessment lies where it lies. */
  @Allow('assignment.read')
  @Answers(PeriodDesksDto)
  @Get('periods/:id/desks')
  showDesks(@Caller() actor: Actor, @Id() id: string): Promise<PeriodDesks> {
    return this.desks.show(actor, id);
  }

  /** What a verifier may be given when work is shared out. */
  @Allow('assignment.write')
  @Answers(PeriodDesksDto)
  @Put('periods/:id/verifiers/:userId/limits')
  limit(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('userId') userId: string,
    @Body() { maxItems, kinds, regions, languages = null }: LimitsDto,
  ): Promise<PeriodDesks> {
    return this.desks.limit(actor, id, userId, { maxItems, kinds, regions, languages });
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
  assignAll(@Caller() actor: Actor, @Id() id: string, @Body() { userIds, by }: AssignAllDto): Promise<Assigned> {
    return this.assignments.assignAll(actor, id, { userIds, by });
  }

  /** Who reads which section of one body. */
  @Allow('assignment.read')
  @Answers(SharedSectionsDto)
  @Get('assessments/:id/shares')
  showShares(@Caller() actor: Actor, @Id() id: string): Promise<{ readonly items: readonly SharedSection[] }> {
    return this.shares.show(actor, id);
  }

  /** Gives sections or items of one body to one verifier. */
  @Allow('assignment.write')
  @ApiNoContentResponse()
  @HttpCode(204)
  @Put('assessments/:id/shares')
  moveShare(@Caller() actor: Actor, @Id() id: string, @Body() { userId, codes }: MoveShareDto): Promise<void> {
    return this.shares.move(actor, id, { userId, codes });
  }
}
