import type { Actor } from '@app/access';
import {
  InformationListingsService,
  ListingBooksService,
  ListingChangesService,
  type ListingPage,
  type ListingView,
} from '@app/ppid';
import { Body, Controller, Get, HttpCode, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { binary, WORKBOOK } from '../http/attachment';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  ChangeListingDto,
  EnteredListingDto,
  EnterListingDto,
  FindListingsQuery,
  ListingDto,
  ListingPageDto,
  ListingsQuery,
  WithdrawListingDto,
} from './information-listings.dto';

/** Lists of public information and of what is exempt from it, body by body. */
@ApiTags('information-listings')
@Controller('information-listings')
export class InformationListingsController {
  constructor(
    private readonly listings: InformationListingsService,
    private readonly changes: ListingChangesService,
    private readonly books: ListingBooksService,
  ) {}

  @Allow('listing.read')
  @Answers(ListingPageDto)
  @Get()
  page(@Caller() actor: Actor, @Query() query: ListingsQuery): Promise<ListingPage> {
    return this.listings.page(actor, query);
  }

  @Allow('listing.write')
  @Creates(EnteredListingDto)
  @Post()
  enter(@Caller() actor: Actor, @Body() body: EnterListingDto): Promise<EnteredListingDto> {
    return this.changes.enter(actor, body);
  }

  @Allow('listing.read')
  @ApiOkResponse(binary)
  @ApiProduces(WORKBOOK)
  @Get('workbook')
  async workbook(@Caller() actor: Actor, @Query() query: FindListingsQuery): Promise<StreamableFile> {
    const { name, content, sizeBytes } = await this.books.workbook(actor, query);
    const disposition = `attachment; filename="${name}"`;
    return new StreamableFile(content, { type: WORKBOOK, length: sizeBytes, disposition });
  }

  @Allow('listing.read')
  @Answers(ListingDto)
  @Get(':id')
  show(@Caller() actor: Actor, @Id() id: string): Promise<ListingView> {
    return this.listings.show(actor, id);
  }

  @Allow('listing.write')
  @Answers(ListingDto)
  @Put(':id')
  async change(@Caller() actor: Actor, @Id() id: string, @Body() body: ChangeListingDto): Promise<ListingView> {
    await this.changes.change(actor, id, body);
    return this.listings.show(actor, id);
  }

  /** Taken off the list, or put back; never deleted. */
  @Allow('listing.write')
  @Answers(ListingDto)
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(@Caller() actor: Actor, @Id() id: string, @Body() body: WithdrawListingDto): Promise<ListingView> {
    await this.changes.withdraw(actor, id, body);
    return this.listings.show(actor, id);
  }
}
