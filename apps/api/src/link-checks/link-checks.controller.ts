import type { Actor } from '@app/access';
import { LinkChecksService, type LinkCheckView, type LinkSnapshotView } from '@app/evaluation';
import { Controller, Get, HttpCode, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { LinkCheckDto, LinkCopyQuery, LinkSnapshotDto } from './link-checks.dto';

@ApiTags('evidence')
@Controller('evidence/:id')
export class LinkChecksController {
  constructor(private readonly linkChecks: LinkChecksService) {}

  @Allow('evidence.read')
  @Answers(LinkCheckDto)
  @Get('link-check')
  load(@Caller() actor: Actor, @Id() id: string): Promise<LinkCheckView> {
    return this.linkChecks.load(actor, id);
  }

  /** Asks for another look. */
  @Allow('linkCheck.write')
  @Answers(LinkCheckDto)
  @HttpCode(200)
  @Post('link-check')
  request(@Caller() actor: Actor, @Id() id: string): Promise<LinkCheckView> {
    return this.linkChecks.request(actor, id);
  }

  @Allow('evidence.read')
  @Answers(LinkSnapshotDto)
  @Get('link-snapshot')
  loadSnapshot(@Caller() actor: Actor, @Id() id: string, @Query() { copy }: LinkCopyQuery): Promise<LinkSnapshotView> {
    return this.linkChecks.loadSnapshot(actor, id, copy);
  }

  /** The bytes as they came from the site: only ever handed over as a download, never shown or run. */
  @Allow('evidence.read')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @Get('link-snapshot/content')
  async openSnapshot(
    @Caller() actor: Actor,
    @Id() id: string,
    @Query() { copy }: LinkCopyQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { sha256, sizeBytes, isPdf, content } = await this.linkChecks.openSnapshot(actor, id, copy);
    void reply.headers({
      'content-security-policy': `default-src 'none'; frame-ancestors 'none'; sandbox`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      etag: `"${sha256}"`,
    });
    return new StreamableFile(content, {
      type: 'application/octet-stream',
      length: sizeBytes,
      disposition: `attachment; filename="salinan-${sha256.slice(0, 12)}.${isPdf ? 'pdf' : 'bin'}"`,
    });
  }
}
