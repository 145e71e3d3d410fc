import type { Actor } from '@app/access';
import { ConflictsService, type ConflictsPage } from '@app/evaluation';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { FoundBodyListDto, ConflictsDto, EndConflictDto, SayConflictDto } from './conflicts.dto';

@ApiTags('conflicts')
@Controller('conflicts')
export class ConflictsController {
  constructor(private readonly conflicts: ConflictsService) {}

  @Allow('conflict.say')
  @Answers(ConflictsDto)
  @Get()
  list(@Caller() actor: Actor): Promise<ConflictsPage> {
    return this.conflicts.list(actor);
  }

  /** Bodies of which a conflict may be said, by a piece of their name. */
  @Allow('conflict.say')
  @ApiQuery({ name: 'q', required: false })
  @Answers(FoundBodyListDto)
  @Get('bodies')
  async bodies(@Caller() actor: Actor, @Query('q') q = ''): Promise<FoundBodyListDto> {
    return { items: await this.conflicts.bodies(actor, String(q).slice(0, 100)) };
  }

  @Allow('conflict.say')
  @Creates(ConflictsDto)
  @Post()
  say(@Caller() actor: Actor, @Body() body: SayConflictDto): Promise<ConflictsPage> {
    return this.conflicts.say(actor, body);
  }

  @Allow('conflict.record')
  @Creates(ConflictsDto)
  @Post(':id/end')
  end(@Caller() actor: Actor, @Id() id: string, @Body() { reason }: EndConflictDto): Promise<ConflictsPage> {
    return this.conflicts.end(actor, id, reason);
  }
}
