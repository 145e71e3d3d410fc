import type { Actor } from '@app/access';
import {
  InformationListingsService,
  ListingBooksService,
  ListingChangesService,
  ListingImportsService,
  type ListingPage,
  type ListingReport,
  type ListingView,
} from '@app/ppid';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
  type PipeTransform,
  type Type,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { attachment, binary, WORKBOOK } from '../http/attachment';
import { Answers, Creates } from '../http/responses';
import { withUpload } from '../http/upload';
import { Id, validation } from '../http/validation';
import { ImportListingsDto, ListingCountsDto, ListingReportDto, ReadListingsDto } from './listing-imports.dto';
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

const fields: PipeTransform = validation();
const text = { type: 'string' } as const;

const shaped = <T>(given: Readonly<Record<string, string>>, metatype: Type<T>): Promise<T> =>
  fields.transform(given, { type: 'body', metatype }) as Promise<T>;

/** Lists of public information and of what is exempt from it, body by body. */
@ApiTags('information-listings')
@Controller('information-listings')
export class InformationListingsController {
  constructor(
    private readonly listings: InformationListingsService,
    private readonly changes: ListingChangesService,
    private readonly books: ListingBooksService,
    private readonly imports: ListingImportsService,
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

  @Allow('listing.write')
  @ApiOkResponse(binary)
  @ApiProduces(WORKBOOK)
  @Get('template')
  async template(): Promise<StreamableFile> {
    return attachment(await this.imports.template(), WORKBOOK);
  }

  /** Nothing is kept. Fields first, the file last. */
  @Allow('listing.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { publicBodyId: text, file: binary.schema } } })
  @Answers(ListingReportDto)
  @HttpCode(200)
  @Post('readings')
  read(@Caller() actor: Actor, @Req() request: FastifyRequest): Promise<ListingReport> {
    return withUpload(request, async ({ fields: given, content }) => {
      const { publicBodyId = null } = await shaped(given, ReadListingsDto);
      return this.imports.read(actor, { publicBodyId, content });
    });
  }

  /** The same file once more, with the digest of the report agreed to. Fields first, the file last. */
  @Allow('listing.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['digest', 'file'],
      properties: { publicBodyId: text, digest: text, file: binary.schema },
    },
  })
  @Answers(ListingCountsDto)
  @HttpCode(200)
  @Post('imports')
  import(@Caller() actor: Actor, @Req() request: FastifyRequest): Promise<ListingCountsDto> {
    return withUpload(request, async ({ fields: given, content }) => {
      const { publicBodyId = null, digest } = await shaped(given, ImportListingsDto);
      return this.imports.import(actor, { publicBodyId, digest, content });
    });
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
