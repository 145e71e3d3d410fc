import type { Actor } from '@app/access';
import {
  InstrumentDraftsService,
  type DraftView,
  type InstrumentCard,
  type InstrumentSource,
  type SavedDraft,
  type VisitView,
} from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { INSTRUMENT_BODY } from '../http/body-limit';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  ArchiveDto,
  CreateInstrumentDto,
  DraftDto,
  InstrumentCardDto,
  SavedDraftDto,
  SaveDraftDto,
  VisitDto,
} from './instruments.dto';

/** An organiser's own instruments while they are being written. */
@ApiTags('instruments')
@Controller('instruments')
export class InstrumentDraftsController {
  constructor(private readonly drafts: InstrumentDraftsService) {}

  @Allow('instrument.write')
  @Creates(DraftDto)
  @RouteConfig(INSTRUMENT_BODY)
  @Post()
  create(@Caller() actor: Actor, @Body() { from, ...body }: CreateInstrumentDto): Promise<DraftView> {
    // Each kind's own members have just been checked.
    return this.drafts.create(actor, { ...body, from: from as InstrumentSource });
  }

  @Allow('instrumentDraft.read')
  @Answers(DraftDto)
  @Get(':id/draft')
  load(@Caller() actor: Actor, @Id() id: string): Promise<DraftView> {
    return this.drafts.load(actor, id);
  }

  @Allow('instrument.write')
  @Answers(SavedDraftDto)
  @RouteConfig(INSTRUMENT_BODY)
  @Put(':id/draft')
  save(@Caller() actor: Actor, @Id() id: string, @Body() body: SaveDraftDto): Promise<SavedDraft> {
    return this.drafts.save(actor, id, body);
  }

  @Allow('instrumentDraft.read')
  @Answers(VisitDto)
  @HttpCode(200)
  @Post(':id/visits')
  visit(@Caller() actor: Actor, @Id() id: string): Promise<VisitView> {
    return this.drafts.visit(actor, id);
  }

  @Allow('instrument.write')
  @Answers(InstrumentCardDto)
  @Put(':id/archive')
  archive(@Caller() actor: Actor, @Id() id: string, @Body() body: ArchiveDto): Promise<InstrumentCard> {
    return this.drafts.archive(actor, id, body.archived);
  }
}
