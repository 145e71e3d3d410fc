import type { Actor } from '@app/access';
import { HandOversService } from '@app/evaluation';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Creates } from '../http/responses';
import { Id } from '../http/validation';
import { HandedOverDto, HandOverDto } from './hand-overs.dto';

@ApiTags('hand-overs')
@Controller('periods/:id/hand-overs')
export class HandOversController {
  constructor(private readonly handOvers: HandOversService) {}

  @Allow('assignment.write')
  @Creates(HandedOverDto)
  @Post()
  make(@Caller() actor: Actor, @Id() id: string, @Body() body: HandOverDto): Promise<HandedOverDto> {
    return this.handOvers.make(actor, id, body);
  }
}
