import type { Actor } from '@app/access';
import {
  PeriodReadingsService,
  SecondReadersService,
  SharesService,
  type Assigned,
  type PeriodReadings,
  type ReadingPage,
  type SharedSection,
} from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AssignAllDto, AssignDto, AssignedDto, MoveShareDto, SharedSectionsDto } from '../assignments/assignments.dto';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  PeriodReadingsDto,
  ReadingPageDto,
  ReadingPageQuery,
  SetReadingRuleDto,
  WaiveReadingDto,
} from './second-readings.dto';

@ApiTags('second-readings')
@Controller()
export class PeriodReadingsController {
  constructor(
    private readonly readings: PeriodReadingsService,
    private readonly readers: SecondReadersService,
    private readonly shares: SharesService,
  ) {}

  @Allow('reading.overview')
  @Answers(PeriodReadingsDto)
  @Get('periods/:id/readings')
  show(@Caller() actor: Actor, @Id() id: string): Promise<PeriodReadings> {
    return this.readings.show(actor, id);
  }

  /** Bodies of a period with both their readers, a page at a time. */
  @Allow('reading.overview')
  @Answers(ReadingPageDto)
  @Get('periods/:id/reading-lines')
  page(@Caller() actor: Actor, @Id() id: string, @Query() query: ReadingPageQuery): Promise<ReadingPage> {
    return this.readings.page(actor, id, query);
  }

  @Allow('assignment.write')
  @Answers(PeriodReadingsDto)
  @Put('periods/:id/reading-rule')
  setRule(@Caller() actor: Actor, @Id() id: string, @Body() body: SetReadingRuleDto): Promise<PeriodReadings> {
    return this.readings.setRule(actor, id, body);
  }

  @Allow('assignment.write')
  @Creates(AssignedDto)
  @Post('periods/:id/second-readings')
  assignAll(@Caller() actor: Actor, @Id() id: string, @Body() { userIds }: AssignAllDto): Promise<Assigned> {
    return this.readers.assignAll(actor, id, userIds);
  }

  @Allow('assignment.write')
  @AnswersNothing('Pembaca kedua ditetapkan')
  @HttpCode(204)
  @Put('assessments/:id/second-reading')
  assign(@Caller() actor: Actor, @Id() id: string, @Body() { userId }: AssignDto): Promise<void> {
    return this.readers.assign(actor, id, userId);
  }

  /** Who reads which section of one body a second time. */
  @Allow('assignment.read')
  @Answers(SharedSectionsDto)
  @Get('assessments/:id/second-reading/shares')
  showShares(@Caller() actor: Actor, @Id() id: string): Promise<{ readonly items: readonly SharedSection[] }> {
    return this.shares.show(actor, id, 'second');
  }

  /** Gives sections or items of the second reading of one body to one verifier. */
  @Allow('assignment.write')
  @AnswersNothing('Bagian pembacaan kedua dipindahkan')
  @HttpCode(204)
  @Put('assessments/:id/second-reading/shares')
  moveShare(@Caller() actor: Actor, @Id() id: string, @Body() { userId, codes }: MoveShareDto): Promise<void> {
    return this.shares.move(actor, id, { userId, codes, reading: 'second' });
  }

  @Allow('assignment.write')
  @AnswersNothing('Pembacaan kedua dikesampingkan')
  @HttpCode(204)
  @Post('assessments/:id/second-reading/waiver')
  waive(@Caller() actor: Actor, @Id() id: string, @Body() { reason }: WaiveReadingDto): Promise<void> {
    return this.readings.waive(actor, id, reason);
  }
}
