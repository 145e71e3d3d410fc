import type { Actor } from '@app/access';
import { PublicBodiesService, type PublicBodyPage, type PublicBodyView } from '@app/evaluation';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { fromCursor, limitOf, toCursor } from '../http/paging';
import { Answers, Creates } from '../http/responses';
import { CreatePublicBodyDto, PublicBodiesQuery, PublicBodyDto, PublicBodyPageDto } from './public-bodies.dto';

@ApiTags('public-bodies')
@Controller('public-bodies')
export class PublicBodiesController {
  constructor(private readonly bodies: PublicBodiesService) {}

  @Allow('publicBody.read')
  @Answers(PublicBodyPageDto)
  @Get()
  async list(@Caller() actor: Actor, @Query() query: PublicBodiesQuery): Promise<PublicBodyPage> {
    const filter = { q: query.q?.trim() || null, after: fromCursor(query.cursor), limit: limitOf(query) };
    const page = await this.bodies.list(actor, filter);
    return { ...page, next: toCursor(page.next) };
  }

  @Allow('publicBody.write')
  @Creates(PublicBodyDto)
  @Post()
  create(@Caller() actor: Actor, @Body() body: CreatePublicBodyDto): Promise<PublicBodyView> {
    return this.bodies.create(actor, body);
  }
}
