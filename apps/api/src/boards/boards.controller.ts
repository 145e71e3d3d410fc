import type { Actor } from '@app/access';
import { BoardsService, type BoardPage, type BoardSummary } from '@app/evaluation';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { BoardPageDto, BoardQuery, BoardStageDto, BoardSummaryDto } from './boards.dto';

@ApiTags('boards')
@ApiExtraModels(BoardStageDto)
@Controller('periods/:id/board')
export class BoardsController {
  constructor(private readonly boards: BoardsService) {}

  @Allow('board.read')
  @Answers(BoardPageDto)
  @Get()
  page(@Caller() actor: Actor, @Id() id: string, @Query() query: BoardQuery): Promise<BoardPage> {
    return this.boards.page(actor, id, query);
  }

  @Allow('board.read')
  @Answers(BoardSummaryDto)
  @Get('summary')
  summary(@Caller() actor: Actor, @Id() id: string): Promise<BoardSummary> {
    return this.boards.summary(actor, id);
  }
}
