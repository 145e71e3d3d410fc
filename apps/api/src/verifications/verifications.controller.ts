import type { Actor } from '@app/access';
import { VerificationsService, type VerificationCard } from '@app/evaluation';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { ClosedVerificationDto, VerificationListDto } from './verifications.dto';

@ApiTags('verifications')
@Controller()
export class VerificationsController {
  constructor(private readonly verifications: VerificationsService) {}

  @Allow('verification.read')
  @Answers(VerificationListDto)
  @Get('verifications')
  async mine(@Caller() actor: Actor): Promise<{ items: readonly VerificationCard[] }> {
    return { items: await this.verifications.mine(actor) };
  }

  @Allow('verification.write')
  @Creates(ClosedVerificationDto)
  @Post('assessments/:id/verification')
  close(@Caller() actor: Actor, @Id() id: string): Promise<{ state: string }> {
    return this.verifications.close(actor, id);
  }
}
