import {
  openDocuments,
  PublicResultsService,
  type OpenDocument,
  type OpenDocumentName,
  type PublicBodyResult,
  type PublicPeriod,
  type PublicStandings,
} from '@app/evaluation';
import { problem } from '@app/access';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiNotModifiedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../http/allow';
import { Answers } from '../http/responses';
import { isKnown } from './conditional';
import { EarlierDocumentDto, PublicBodyResultDto, PublicPeriodListDto, PublicStandingsDto } from './public.dto';

const isDocument = (name: string): name is OpenDocumentName => (openDocuments as readonly string[]).includes(name);

/** Part of the name of a ranking: whoever keeps one of an earlier shape is not told that it still holds. */
const standingsShape = 5;

const send = (
  request: FastifyRequest,
  reply: FastifyReply,
  { sha256, mediaType, body }: OpenDocument,
  fileName: string,
): string | undefined => {
  void reply
    .header('content-type', `${mediaType}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${fileName}"`);
  return isKnown(request, reply, sha256) ? undefined : body;
};

@ApiTags('public')
@Controller('public/periods')
export class PublicController {
  constructor(private readonly results: PublicResultsService) {}

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
  async standings(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicStandings | undefined> {
    if (isKnown(request, reply, `${await this.results.version(code)}-${standingsShape}`)) return undefined;
    return this.results.standings(code);
  }

  @Allow('anyone')
  @Answers(PublicBodyResultDto)
  @ApiNotModifiedResponse()
  @Get(':code/bodies/:subjectId')
  async body(
    @Param('code') code: string,
    @Param('subjectId') subjectId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicBodyResult | undefined> {
    // Other years of the body come and go without a word in this result.
    const version = `${await this.results.version(code)}-${await this.results.state()}`;
    if (isKnown(request, reply, version)) return undefined;
    return this.results.body(code, subjectId);
  }

  /** Open data: the whole input, the result, every sheet, and the ranking as a table. */
  @Allow('anyone')
  @ApiParam({ name: 'document', enum: openDocuments })
  @ApiOkResponse({
    description: 'period.json, result.json, sheets.jsonl, ranking.csv, atau determination.json',
    content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
  })
  @ApiNotModifiedResponse()
  @Get(':code/:document')
  async document(
    @Param('code') code: string,
    @Param('document') name: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    if (!isDocument(name)) throw problem.notFound();
    return send(request, reply, await this.results.document(code, name), `${code}-${name}`);
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
  ): Promise<string | undefined> {
    if (!isDocument(name)) throw problem.notFound();
    const document = await this.results.document(code, name, ofResult);
    return send(request, reply, document, `${code}-${ofResult.slice(0, 12)}-${name}`);
  }
}
