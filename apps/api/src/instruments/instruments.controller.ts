import { problem, type Actor } from '@app/access';
import { InstrumentsService, type Instrument } from '@app/evaluation';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';

@ApiTags('instruments')
@Controller('instruments')
export class InstrumentsController {
  constructor(private readonly instruments: InstrumentsService) {}

  /** Named by its content, so that a browser may keep it for ever. */
  @Allow('instrument.read')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true, description: 'terbuka/instrument@1' } })
  @Header('cache-control', 'private, max-age=31536000, immutable')
  @Get(':sha256')
  load(@Caller() actor: Actor, @Param('sha256') sha256: string): Promise<Instrument> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw problem.instrumentUnknown();
    return this.instruments.load(actor, sha256);
  }
}
