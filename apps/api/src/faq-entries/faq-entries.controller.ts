import type { Actor } from '@app/access';
import { FaqEntriesService } from '@app/ppid';
import { Body, Controller, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing } from '../http/responses';
import { Id } from '../http/validation';
import { ChangeFaqEntryDto, FaqEntryListDto, FaqQuery } from './faq-entries.dto';

/** Questions with answers that everybody may read. */
@ApiTags('consultations')
@Controller()
export class FaqEntriesController {
  constructor(private readonly entries: FaqEntriesService) {}

  /** Two hundred at most, the latest first. */
  @Allow('anyone')
  @Answers(FaqEntryListDto)
  @Get('public/faq-entries')
  async search(@Query() query: FaqQuery): Promise<FaqEntryListDto> {
    return { items: await this.entries.search(query) };
  }

  /** The organiser's own, withdrawn ones too. */
  @Allow('consultation.serve')
  @Answers(FaqEntryListDto)
  @Get('faq-entries')
  async list(@Caller() actor: Actor, @Query() query: FaqQuery): Promise<FaqEntryListDto> {
    return { items: await this.entries.list(actor, query) };
  }

  @Allow('faqEntry.write')
  @AnswersNothing()
  @HttpCode(204)
  @Put('faq-entries/:id')
  change(@Caller() actor: Actor, @Id() id: string, @Body() body: ChangeFaqEntryDto): Promise<void> {
    return this.entries.change(actor, id, body);
  }
}
