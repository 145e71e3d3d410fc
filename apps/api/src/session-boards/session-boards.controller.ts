import type { Actor } from '@app/access';
import { SessionBoardsService, type BoardView } from '@app/evaluation';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { SessionBoardDto, SetBoardDto } from './session-boards.dto';

@ApiTags('presentations')
@Controller()
export class SessionBoardsController {
  constructor(private readonly boards: SessionBoardsService) {}

  @Allow('presentationSession.read')
  @Answers(SessionBoardDto)
  @Get('presentation-sessions/:id/board')
  show(@Caller() actor: Actor, @Id() id: string): Promise<BoardView> {
    return this.boards.show(actor, id);
  }

  @Allow('presentationSession.write')
  @Answers(SessionBoardDto)
  @Put('presentation-sessions/:id/board')
  set(@Caller() actor: Actor, @Id() id: string, @Body() body: SetBoardDto): Promise<BoardView> {
    return this.boards.set(actor, id, body);
  }
}
