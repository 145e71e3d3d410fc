import type { Actor } from '@app/access';
import { ReceiptsService, SubmissionsService, type PublicReceipt, type Receipt } from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { storedPdf } from '../http/attachment';
import { Id } from '../http/validation';
import { BegunDto, PublicReceiptDto, ReceiptContentDto, ReceiptDto, SubmitDto } from './submissions.dto';

@ApiTags('submissions')
@Controller()
export class SubmissionsController {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly receipts: ReceiptsService,
  ) {}

  @Allow('submission.write')
  @Creates(BegunDto)
  @Post('assessments/:id/submission/beginning')
  begin(@Caller() actor: Actor, @Id() id: string): Promise<BegunDto> {
    return this.submissions.begin(actor, id);
  }

  @Allow('submission.write')
  @Creates(ReceiptDto)
  @Post('assessments/:id/submission')
  submit(@Caller() actor: Actor, @Id() id: string, @Body() body: SubmitDto): Promise<Receipt> {
    return this.submissions.submit(actor, id, body);
  }

  @Allow('assessment.read')
  @Answers(ReceiptDto)
  @Get('assessments/:id/submission')
  load(@Caller() actor: Actor, @Id() id: string): Promise<Receipt> {
    return this.submissions.load(actor, id);
  }

  /** What was handed in, to compute the receipt's hashes again. */
  @Allow('assessment.read')
  @Answers(ReceiptContentDto)
  @Get('assessments/:id/submission/content')
  loadContent(@Caller() actor: Actor, @Id() id: string): Promise<ReceiptContentDto> {
    return this.submissions.loadContent(actor, id);
  }

  @Allow('assessment.read')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @Get('assessments/:id/submission/receipt.pdf')
  async openReceipt(
    @Caller() actor: Actor,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return storedPdf(reply, await this.receipts.open(actor, id));
  }

  /** Asks for the receipt on paper where there is none yet; it comes as at handing in, also by mail. */
  @Allow('submission.write')
  @AnswersNothing()
  @HttpCode(204)
  @Post('assessments/:id/submission/paper')
  requestReceipt(@Caller() actor: Actor, @Id() id: string): Promise<void> {
    return this.receipts.request(actor, id);
  }

  /** Tells anyone who holds a receipt that it is genuine, and shows no answer. */
  @Allow('anyone')
  @Answers(PublicReceiptDto)
  @Get('public/receipts/:number')
  check(@Param('number') number: string): Promise<PublicReceipt> {
    return this.submissions.check(number);
  }
}
