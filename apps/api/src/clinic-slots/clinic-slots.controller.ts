import type { Actor } from '@app/access';
import { ClinicSlotsService } from '@app/ppid';
import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OfferSlotsDto } from '../consultations/consultation-inputs.dto';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { DeskSlotListDto } from './clinic-slots.dto';

/** Times at which a desk receives askers, at its place or by video. */
@ApiTags('consultations')
@Controller('clinic-slots')
export class ClinicSlotsController {
  constructor(private readonly slots: ClinicSlotsService) {}

  @Allow('consultation.serve')
  @Answers(DeskSlotListDto)
  @Get()
  async list(@Caller() actor: Actor): Promise<DeskSlotListDto> {
    return { items: await this.slots.list(actor) };
  }

  @Allow('consultation.serve')
  @Creates(DeskSlotListDto)
  @Post()
  async offer(@Caller() actor: Actor, @Body() body: OfferSlotsDto): Promise<DeskSlotListDto> {
    return { items: await this.slots.offer(actor, body) };
  }

  @Allow('consultation.serve')
  @AnswersNothing()
  @HttpCode(204)
  @Delete(':id')
  withdraw(@Caller() actor: Actor, @Id() id: string): Promise<void> {
    return this.slots.withdraw(actor, id);
  }
}
