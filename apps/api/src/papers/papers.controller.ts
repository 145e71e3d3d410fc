import type { Actor } from '@app/access';
import { PaperLogosService, PapersService, type PapersReading, type PapersView } from '@app/evaluation';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { binary } from '../http/attachment';
import { Answers } from '../http/responses';
import { withUpload } from '../http/upload';
import { ChangePapersDto, PapersDto, PapersInputDto, PapersReadingDto } from './papers.dto';

/** What the papers of the caller's organiser look like. */
@ApiTags('papers')
@Controller('papers')
export class PapersController {
  constructor(
    private readonly papers: PapersService,
    private readonly logos: PaperLogosService,
  ) {}

  @Allow('papers.write')
  @Answers(PapersDto)
  @Get()
  show(@Caller() actor: Actor): Promise<PapersView> {
    return this.papers.show(actor);
  }

  @Allow('papers.write')
  @Answers(PapersDto)
  @Put()
  change(@Caller() actor: Actor, @Body() body: ChangePapersDto): Promise<PapersView> {
    return this.papers.change(actor, body);
  }

  /** Faults of a draft, and the numbers that its patterns give. Nothing is saved. */
  @Allow('papers.write')
  @Answers(PapersReadingDto)
  @HttpCode(200)
  @Post('readings')
  read(@Caller() actor: Actor, @Body() body: PapersInputDto): Promise<PapersReading> {
    return this.papers.read(actor, body);
  }

  @Allow('papers.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Answers(PapersDto)
  @HttpCode(200)
  @Post('logo')
  replaceLogo(@Caller() actor: Actor, @Req() request: FastifyRequest): Promise<PapersView> {
    return withUpload(request, ({ content }) => this.logos.replace(actor, content));
  }

  @Allow('papers.write')
  @Answers(PapersDto)
  @Delete('logo')
  removeLogo(@Caller() actor: Actor): Promise<PapersView> {
    return this.logos.remove(actor);
  }

  @Allow('papers.write')
  @ApiOkResponse(binary)
  @ApiProduces('image/png')
  @Get('logo')
  async logo(@Caller() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { sha256, content } = await this.logos.file(actor);
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      etag: `"${sha256}"`,
    });
    return new StreamableFile(content, { type: 'image/png', disposition: 'inline' });
  }
}
