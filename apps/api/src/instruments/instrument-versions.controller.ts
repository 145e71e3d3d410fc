import type { Actor } from '@app/access';
import { InstrumentVersionsService, type VersionCard, type VersionView } from '@app/evaluation';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id, VersionNumber } from '../http/validation';
import { PublishDto, VersionCardDto, VersionDto, VersionListDto } from './instrument-versions.dto';

@ApiTags('instruments')
@Controller('instruments/:id/versions')
export class InstrumentVersionsController {
  constructor(private readonly versions: InstrumentVersionsService) {}

  @Allow('instrumentDraft.read')
  @Answers(VersionListDto)
  @Get()
  async list(@Caller() actor: Actor, @Id() id: string): Promise<{ items: readonly VersionCard[] }> {
    return { items: await this.versions.list(actor, id) };
  }

  @Allow('instrumentDraft.read')
  @Answers(VersionDto)
  @Get(':number')
  load(@Caller() actor: Actor, @Id() id: string, @VersionNumber('number') number: number): Promise<VersionView> {
    return this.versions.load(actor, id, number);
  }

  @Allow('instrument.write')
  @Creates(VersionCardDto)
  @Post()
  publish(@Caller() actor: Actor, @Id() id: string, @Body() body: PublishDto): Promise<VersionCard> {
    return this.versions.publish(actor, id, body);
  }
}
