import type { Actor } from '@app/access';
import { PresentationTurnsService, type TurnView } from '@app/evaluation';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { PresentationTurnListDto } from './presentation-turns.dto';

const ICS = 'text/calendar; charset=utf-8';

const calendar = (text: string, name: string): StreamableFile =>
  new StreamableFile(Buffer.from(text, 'utf8'), { type: ICS, disposition: `attachment; filename="${name}.ics"` });

@ApiTags('presentations')
@Controller()
export class PresentationTurnsController {
  constructor(private readonly turns: PresentationTurnsService) {}

  @Allow('presentationTurn.read')
  @Answers(PresentationTurnListDto)
  @Get('assessments/:id/presentations')
  async list(@Caller() actor: Actor, @Id() id: string): Promise<{ readonly items: readonly TurnView[] }> {
    return { items: await this.turns.list(actor, id) };
  }

  @Allow('presentationTurn.read')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Get('presentations/:id/calendar')
  async turnCalendar(@Caller() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return calendar(await this.turns.turnCalendar(actor, id), 'presentasi');
  }

  @Allow('presentationSession.calendar')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Get('presentation-sessions/:id/calendar')
  async sessionCalendar(@Caller() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return calendar(await this.turns.sessionCalendar(actor, id), 'sesi-presentasi');
  }
}
