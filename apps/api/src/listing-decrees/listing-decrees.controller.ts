import type { Actor } from '@app/access';
import { ListingDecreesService, type FixedListings } from '@app/ppid';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  FixedListingsDto,
  FixedListingsIdDto,
  FixedListingsQuery,
  FixListingsDto,
  ListingDecreeListDto,
  ListingDecreesQuery,
} from './listing-decrees.dto';

/** Decrees that fix lists of information, and the lists as they fixed them. */
@ApiTags('information-listings')
@Controller('listing-decrees')
export class ListingDecreesController {
  constructor(private readonly decrees: ListingDecreesService) {}

  /** Two hundred at most, the latest first. */
  @Allow('listing.read')
  @Answers(ListingDecreeListDto)
  @Get()
  async list(@Caller() actor: Actor, @Query() { publicBodyId }: ListingDecreesQuery): Promise<ListingDecreeListDto> {
    return { items: await this.decrees.list(actor, publicBodyId ?? null) };
  }

  @Allow('listing.fix')
  @Creates(FixedListingsIdDto)
  @Post()
  fix(@Caller() actor: Actor, @Body() body: FixListingsDto): Promise<FixedListingsIdDto> {
    return this.decrees.fix(actor, body);
  }

  @Allow('listing.read')
  @Answers(FixedListingsDto)
  @Get(':id')
  show(@Caller() actor: Actor, @Id() id: string, @Query() { cursor }: FixedListingsQuery): Promise<FixedListings> {
    return this.decrees.show(actor, id, cursor);
  }
}
