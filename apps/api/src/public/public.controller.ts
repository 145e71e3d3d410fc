import {
  openDocuments,
  OpenDocumentsService,
  PublicResultsService,
  type OpenDocument,
  type OpenDocumentName,
  type PublicBodyResult,
  type PublicPeriod,
  type PublicStandings,
} from '@app/evaluation';
import { problem } from '@app/access';
import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiNotModifiedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../http/allow';
import { WORKBOOK } from '../http/attachment';
import { Answers } from '../http/responses';
import { isKnown } from './conditional';
import { EarlierDocumentDto, PublicBodyResultDto, PublicPeriodListDto, PublicStandingsDto } from './public.dto';

const isDocument = (name: string): name is OpenDocumentName => (openDocuments as readonly string[]).includes(name);

const send = (
  request: FastifyRequest,
  reply: FastifyReply,
  { sha256, mediaType, bytes, content }: OpenDocument,
  fileName: string,
): string | StreamableFile | undefined => {
  const isText = mediaType !== WORKBOOK;
  const type = isText ? `${mediaType}; charset=utf-8` : mediaType;
  const disposition = `attachment; filename="${fileName}"`;
  void reply.header('content-type', type).header('content-disposition', disposition);
  if (isKnown(request, reply, sha256)) return undefined;
  const body = content();
  return typeof body === 'string' ? body : new StreamableFile(body, { type, disposition, length: bytes });
};

/** The answers without a file are kept in front (`public-pages/keep-public-answers.ts`), which also names them. */
@ApiTags('public')
@Controller('public/periods')
export class PublicController {
  constructor(
    private readonly results: PublicResultsService,
    private readonly documents: OpenDocumentsService,
  ) {}

  @Allow('anyone')
  @Answers(PublicPeriodListDto)
  @Get()
  async periods(): Promise<{ items: readonly PublicPeriod[] }> {
    return { items: await this.results.periods() };
  }

  @Allow('anyone')
  @Answers(PublicStandingsDto)
  @ApiNotModifiedResponse()
  @Get(':code')
  standings(@Param('code') code: string): Promise<PublicStandings> {
    return this.results.standings(code);
  }

  @Allow('anyone')
  @Answers(PublicBodyResultDto)
  @ApiNotModifiedResponse()
  @Get(':code/bodies/:subjectId')
  body(@Param('code') code: string, @Param('subjectId') subjectId: string): Promise<PublicBodyResult> {
    return this.results.body(code, subjectId);
  }

  /** Open data: the whole input, the result, every sheet, tables of results and items, and what describes them. */
  @Allow('anyone')
  @ApiParam({ name: 'document', enum: openDocuments })
  @ApiOkResponse({
    description: 'Berkas menurut namanya; datapackage.json (Frictionless) dan dcat.jsonld (DCAT) menerangkan yang lain',
    content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
  })
  @ApiNotModifiedResponse()
  @Get(':code/:document')
  async document(
    @Param('code') code: string,
    @Param('document') name: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | StreamableFile | undefined> {
    if (!isDocument(name)) throw problem.notFound();
    return send(request, reply, await this.documents.document(code, name), `${code}-${name}`);
  }

  /** The same of a determination that was corrected since, by the hash of its result. */
  @Allow('anyone')
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } } })
  @ApiNotModifiedResponse()
  @Get(':code/results/:sha256/:document')
  async earlierDocument(
    @Param() { code, sha256: ofResult, document: name }: EarlierDocumentDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | StreamableFile | undefined> {
    if (!isDocument(name)) throw problem.notFound();
    const document = await this.documents.document(code, name, ofResult);
    return send(request, reply, document, `${code}-${ofResult.slice(0, 12)}-${name}`);
  }
}
