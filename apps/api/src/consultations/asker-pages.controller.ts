import { AskerService, OnlineConsultationsService } from '@app/ppid';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../http/allow';
import { Answers } from '../http/responses';
import {
  AskerPageWithSlotsDto,
  BookByLinkDto,
  FollowUpByLinkDto,
  OpenAskerPageDto,
  RateByLinkDto,
} from './asker-pages.dto';

/** What the holder of an asker's secret link sees and does. Tokens come in bodies only: addresses are written down along the way. */
@ApiTags('consultations')
@Controller('public/asker-pages')
export class AskerPagesController {
  constructor(
    private readonly asker: AskerService,
    private readonly online: OnlineConsultationsService,
  ) {}

  @Allow('anyone')
  @Answers(AskerPageWithSlotsDto)
  @HttpCode(200)
  @Post()
  async open(@Body() { token }: OpenAskerPageDto): Promise<AskerPageWithSlotsDto> {
    return { ...(await this.asker.open(token)), freeSlots: await this.online.freeSlots(token) };
  }

  @Allow('anyone')
  @Answers(AskerPageWithSlotsDto)
  @HttpCode(200)
  @Post('follow-ups')
  async followUp(@Body() { token, text }: FollowUpByLinkDto): Promise<AskerPageWithSlotsDto> {
    await this.asker.followUp({ token }, text);
    return this.open({ token });
  }

  @Allow('anyone')
  @Answers(AskerPageWithSlotsDto)
  @HttpCode(200)
  @Post('ratings')
  async rate(@Body() { token, ...input }: RateByLinkDto): Promise<AskerPageWithSlotsDto> {
    await this.asker.rate({ token }, input);
    return this.open({ token });
  }

  @Allow('anyone')
  @Answers(AskerPageWithSlotsDto)
  @HttpCode(200)
  @Post('appointments')
  async book(@Body() { token, slotId }: BookByLinkDto): Promise<AskerPageWithSlotsDto> {
    await this.asker.book({ token }, slotId);
    return this.open({ token });
  }

  @Allow('anyone')
  @Answers(AskerPageWithSlotsDto)
  @HttpCode(200)
  @Post('cancellations')
  async unbook(@Body() { token }: OpenAskerPageDto): Promise<AskerPageWithSlotsDto> {
    await this.asker.unbook({ token });
    return this.open({ token });
  }
}
