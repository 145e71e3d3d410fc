import {
  IntakeProof,
  OnlineIntakesService,
  OnlineRequestsService,
  type ConfirmedRequest,
  type OnlineRequest,
} from '@app/ppid';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, type CallerRequest } from '../http/allow';
import { Answers, AnswersNothing } from '../http/responses';
import { RequestDeskListDto } from './information-requests.dto';
import {
  ConfirmedRequestDto,
  IntakeChallengeDto,
  PublicDesksQuery,
  RequestOfficeListDto,
  OnlineRequestDto,
} from './request-intakes.dto';
import { OpenRequesterPageDto } from './requester-pages.dto';

/** The public form for requests: whom to ask, the riddle, the sending, and the proof of the e-mail address. */
@ApiTags('information-requests')
@Controller('public')
export class RequestIntakesController {
  constructor(
    private readonly intakes: OnlineIntakesService,
    private readonly requests: OnlineRequestsService,
    private readonly proof: IntakeProof,
  ) {}

  @Allow('anyone')
  @Answers(RequestOfficeListDto)
  @Get('request-offices')
  async offices(): Promise<RequestOfficeListDto> {
    return { items: await this.intakes.offices() };
  }

  /** Twenty at most. */
  @Allow('anyone')
  @Answers(RequestDeskListDto)
  @Get('request-offices/:code/desks')
  async desks(@Param('code') code: string, @Query() { q = '' }: PublicDesksQuery): Promise<RequestDeskListDto> {
    return { items: await this.intakes.desks(code, q) };
  }

  @Allow('anyone')
  @Answers(IntakeChallengeDto)
  @Get('request-challenge')
  async challenge(): Promise<IntakeChallengeDto> {
    return { challenge: await this.proof.challenge() };
  }

  @Allow('anyone')
  @AnswersNothing('Surel konfirmasi dikirim; permohonan belum tercatat')
  @HttpCode(204)
  @Post('request-intakes')
  send(@Body() body: OnlineRequestDto, @Req() request: CallerRequest): Promise<void> {
    // What is no solution of ours is refused whatever its shape.
    return this.requests.send({ ...body, proof: body.proof as OnlineRequest['proof'] }, request.ip);
  }

  @Allow('anyone')
  @Answers(ConfirmedRequestDto)
  @HttpCode(200)
  @Post('request-confirmations')
  confirm(@Body() { token }: OpenRequesterPageDto): Promise<ConfirmedRequest> {
    return this.requests.confirm(token);
  }
}
