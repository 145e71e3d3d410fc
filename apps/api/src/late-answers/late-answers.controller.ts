import type { Actor } from '@app/access';
import { LateAnswersService } from '@app/evaluation';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  DecideLateAnswerDto,
  KeptLateListDto,
  LateAnswerDto,
  LateAnswerListDto,
  LateAnswerQueueDto,
  SendLateAnswersDto,
} from './late-answers.dto';

@ApiTags('late-answers')
@Controller()
export class LateAnswersController {
  constructor(private readonly lateAnswers: LateAnswersService) {}

  @Allow('lateAnswer.write')
  @Creates(KeptLateListDto)
  @Post('assessments/:id/late-answers')
  keep(@Caller() actor: Actor, @Id() id: string, @Body() { answers }: SendLateAnswersDto): Promise<KeptLateListDto> {
    return this.lateAnswers.keep(actor, id, answers);
  }

  @Allow('assessment.read')
  @Answers(LateAnswerListDto)
  @Get('assessments/:id/late-answers')
  listOf(@Caller() actor: Actor, @Id() id: string): Promise<LateAnswerListDto> {
    return this.lateAnswers.listOf(actor, id);
  }

  @Allow('lateAnswer.read')
  @Answers(LateAnswerQueueDto)
  @Get('periods/:id/late-answers')
  list(@Caller() actor: Actor, @Id() id: string): Promise<LateAnswerQueueDto> {
    return this.lateAnswers.list(actor, id);
  }

  @Allow('lateAnswer.decide')
  @Creates(LateAnswerDto)
  @Post('late-answers/:id/decision')
  decide(@Caller() actor: Actor, @Id() id: string, @Body() body: DecideLateAnswerDto): Promise<LateAnswerDto> {
    return this.lateAnswers.decide(actor, id, body);
  }
}
