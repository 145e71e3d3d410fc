import type { Actor } from '@app/access';
import { VerificationsService, type OwnFigures, type Pile, type WaitingItem } from '@app/evaluation';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { ClosedVerificationDto, OwnFiguresDto, VerificationListDto, WaitingItemListDto } from './verifications.dto';

@ApiTags('verifications')
@Controller()
export class VerificationsController {
  constructor(private readonly verifications: VerificationsService) {}

  @Allow('verification.read')
  @Answers(VerificationListDto)
  @Get('verifications')
  mine(@Caller() actor: Actor): Promise<Pile> {
    return this.verifications.mine(actor);
  }

  @Allow('verification.read')
  @Answers(OwnFiguresDto)
  @Get('verifications/figures')
  figures(@Caller() actor: Actor): Promise<OwnFigures> {
    return this.verifications.figures(actor);
  }

  /** Item by item over all bodies, instead of body by body. */
  @Allow('verification.read')
  @Answers(WaitingItemListDto)
  @Get('verifications/items')
  async items(@Caller() actor: Actor): Promise<{ items: readonly WaitingItem[] }> {
    return { items: await this.verifications.items(actor) };
  }

  @Allow('verification.write')
  @Creates(ClosedVerificationDto)
  @Post('assessments/:id/verification')
  close(@Caller() actor: Actor, @Id() id: string): Promise<{ state: string }> {
    return this.verifications.close(actor, id);
  }
}
