import { problem, type Actor } from '@app/access';
import { InstrumentsService, type Instrument, type InstrumentCard } from '@app/evaluation';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { FrozenQuery, InstrumentListDto, InstrumentsQuery } from './instruments.dto';

const document = { type: 'object', additionalProperties: true, description: 'terbuka/instrument@1' } as const;

/** The library: the organiser's own instruments, the built-in ones, and what periods froze. */
@ApiTags('instruments')
@Controller('instruments')
export class InstrumentsController {
  constructor(private readonly instruments: InstrumentsService) {}

  @Allow('instrumentDraft.read')
  @Answers(InstrumentListDto)
  @Get()
  async list(
    @Caller() actor: Actor,
    @Query() query: InstrumentsQuery,
  ): Promise<{ items: readonly InstrumentCard[]; next: null; total: number }> {
    const items = await this.instruments.list(actor, query.archived === '1');
    return { items, next: null, total: items.length };
  }

  @Allow('instrument.read')
  @ApiOkResponse({ schema: document })
  @Get('built-in/:code')
  loadBuiltIn(@Caller() actor: Actor, @Param('code') code: string): Instrument {
    return this.instruments.loadBuiltIn(actor, code);
  }

  /** Named by its content, so that a browser may keep it for ever. */
  @Allow('instrument.read')
  @ApiOkResponse({ schema: document })
  @Header('cache-control', 'private, max-age=31536000, immutable')
  @Get('frozen/:sha256')
  loadFrozen(
    @Caller() actor: Actor,
    @Param('sha256') sha256: string,
    @Query() { language }: FrozenQuery,
  ): Promise<Instrument> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw problem.instrumentUnknown();
    return this.instruments.loadFrozen(actor, sha256, language);
  }
}
