import type { Actor } from '@app/access';
import { DecreeNumbersService, type DecreeNumbering } from '@app/evaluation';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { DecreeNumberingDto } from './determinations.dto';

@ApiTags('determinations')
@Controller('periods/:id/decree-number')
export class DecreeNumbersController {
  constructor(private readonly numbers: DecreeNumbersService) {}

  @Allow('papers.write')
  @Answers(DecreeNumberingDto)
  @Get()
  show(@Caller() actor: Actor, @Id() id: string): Promise<DecreeNumbering> {
    return this.numbers.show(actor, id);
  }
}
