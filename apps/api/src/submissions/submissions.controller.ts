import type { Actor } from '@app/access';
import { SubmissionsService, type Receipt } from '@app/evaluation';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { ReceiptDto, SubmitDto } from './submissions.dto';

@ApiTags('submissions')
@Controller('assessments/:id/submission')
export class SubmissionsController {
  constructor(private readonly submissions: SubmissionsService) {}

  @Allow('submission.write')
  @Creates(ReceiptDto)
  @Post()
  submit(@Caller() actor: Actor, @Id() id: string, @Body() body: SubmitDto): Promise<Receipt> {
    return this.submissions.submit(actor, id, body.statementAccepted);
  }

  @Allow('assessment.read')
  @Answers(ReceiptDto)
  @Get()
  load(@Caller() actor: Actor, @Id() id: string): Promise<Receipt> {
    return this.submissions.load(actor, id);
  }
}
