import type { Actor } from '@app/access';
import { SubmissionRulesService } from '@app/evaluation';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { ChangeSubmissionRulesDto, SubmissionRulesDto } from './submission-rules.dto';

@ApiTags('submissions')
@Controller('periods/:id/submission-rules')
export class SubmissionRulesController {
  constructor(private readonly rules: SubmissionRulesService) {}

  @Allow('period.read')
  @Answers(SubmissionRulesDto)
  @Get()
  load(@Caller() actor: Actor, @Id() id: string): Promise<SubmissionRulesDto> {
    return this.rules.load(actor, id);
  }

  @Allow('submissionRules.write')
  @Answers(SubmissionRulesDto)
  @Put()
  change(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() body: ChangeSubmissionRulesDto,
  ): Promise<SubmissionRulesDto> {
    return this.rules.change(actor, id, body);
  }
}
