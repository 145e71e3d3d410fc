import { OnlineConsultationsService, type ConfirmedConsultation, type OnlineConsultation } from '@app/ppid';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, type CallerRequest } from '../http/allow';
import { Answers, AnswersNothing } from '../http/responses';
import { OpenAskerPageDto } from './asker-pages.dto';
import { OnlineConsultationDto } from './consultation-inputs.dto';
import { ConfirmedConsultationDto } from './consultations.dto';

/** The clinic's public form: the sending, and the proof of the e-mail address. */
@ApiTags('consultations')
@Controller('public')
export class OnlineConsultationsController {
  constructor(private readonly online: OnlineConsultationsService) {}

  @Allow('anyone')
  @AnswersNothing('Surel konfirmasi dikirim; pertanyaan belum tercatat')
  @HttpCode(204)
  @Post('consultation-intakes')
  send(@Body() body: OnlineConsultationDto, @Req() request: CallerRequest): Promise<void> {
    // What is no solution of ours is refused whatever its shape.
    return this.online.send({ ...body, proof: body.proof as OnlineConsultation['proof'] }, request.ip);
  }

  @Allow('anyone')
  @Answers(ConfirmedConsultationDto)
  @HttpCode(200)
  @Post('consultation-confirmations')
  confirm(@Body() { token }: OpenAskerPageDto): Promise<ConfirmedConsultation> {
    return this.online.confirm(token);
  }
}
