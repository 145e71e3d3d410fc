import type { Actor } from '@app/access';
import { VerdictReasonsService } from '@app/evaluation';
import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { AddVerdictReasonDto, VerdictReasonListDto } from './verdict-reasons.dto';

@ApiTags('verdict-reasons')
@Controller('verdict-reasons')
export class VerdictReasonsController {
  constructor(private readonly reasons: VerdictReasonsService) {}

  @Allow('verdictReason.write')
  @Answers(VerdictReasonListDto)
  @Get()
  async list(@Caller() actor: Actor): Promise<VerdictReasonListDto> {
    return { items: await this.reasons.list(actor) };
  }

  /** The organiser's are for all verifiers, a verifier's for themselves. */
  @Allow('verdictReason.write')
  @Creates(VerdictReasonListDto)
  @Post()
  async add(@Caller() actor: Actor, @Body() { text }: AddVerdictReasonDto): Promise<VerdictReasonListDto> {
    return { items: await this.reasons.add(actor, text) };
  }

  @Allow('verdictReason.write')
  @Answers(VerdictReasonListDto)
  @Delete(':id')
  async remove(@Caller() actor: Actor, @Id() id: string): Promise<VerdictReasonListDto> {
    return { items: await this.reasons.remove(actor, id) };
  }
}
