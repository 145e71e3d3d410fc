import type { Actor } from '@app/access';
import { ClarificationsService } from '@app/evaluation';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  AnswerClarificationDto,
  AskClarificationDto,
  AssessmentClarificationsDto,
  ClarificationListDto,
} from './clarifications.dto';

@ApiTags('clarifications')
@Controller()
export class ClarificationsController {
  constructor(private readonly clarifications: ClarificationsService) {}

  /** What the verifier who asks has asked of bodies that are still theirs. */
  @Allow('verification.read')
  @Answers(ClarificationListDto)
  @Get('clarifications')
  async mine(@Caller() actor: Actor): Promise<ClarificationListDto> {
    return { items: await this.clarifications.mine(actor) };
  }

  @Allow('clarification.read')
  @Answers(AssessmentClarificationsDto)
  @Get('assessments/:id/clarifications')
  list(@Caller() actor: Actor, @Id() id: string): Promise<AssessmentClarificationsDto> {
    return this.clarifications.list(actor, id);
  }

  @Allow('clarification.ask')
  @Creates(AssessmentClarificationsDto)
  @Post('assessments/:id/clarifications')
  ask(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() body: AskClarificationDto,
  ): Promise<AssessmentClarificationsDto> {
    return this.clarifications.ask(actor, id, body);
  }

  @Allow('clarification.answer')
  @Creates(AssessmentClarificationsDto)
  @Post('clarifications/:id/answer')
  answer(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() { text }: AnswerClarificationDto,
  ): Promise<AssessmentClarificationsDto> {
    return this.clarifications.answer(actor, id, text);
  }
}
