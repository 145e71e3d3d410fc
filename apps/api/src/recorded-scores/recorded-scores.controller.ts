import type { Actor } from '@app/access';
import {
  isShown,
  RecordedReadingsService,
  RecordedScoresService,
  type ReadScores,
  type RecordedScores,
} from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { strangersFile } from '../http/strangers-file';
import { withUpload } from '../http/upload';
import { Id, validation } from '../http/validation';
import { ReadScoresDto, RecordedScoresDto, RecordedSourceFieldsDto, RecordScoresDto } from './recorded-scores.dto';

const fields = validation();

/** Stages whose scores are given elsewhere. */
@ApiTags('recorded-scores')
@Controller('periods/:id')
export class RecordedScoresController {
  constructor(
    private readonly scores: RecordedScoresService,
    private readonly readings: RecordedReadingsService,
  ) {}

  @Allow('recordedScore.read')
  @Answers(RecordedScoresDto)
  @Get('recorded-stages/:code')
  show(@Caller() actor: Actor, @Id() id: string, @Param('code') code: string): Promise<RecordedScores> {
    return this.scores.show(actor, id, code);
  }

  /** All of them or none. */
  @Allow('recordedScore.write')
  @Answers(RecordedScoresDto)
  @Put('recorded-stages/:code')
  record(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('code') code: string,
    @Body() { sourceId, items }: RecordScoresDto,
  ): Promise<RecordedScores> {
    return this.scores.record(actor, id, code, { sourceId, items });
  }

  /** The document that scores are taken from. Fields first, the file last. */
  @Allow('recordedScore.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['title', 'file'],
      properties: { title: { type: 'string' }, file: { type: 'string', format: 'binary' } },
    },
  })
  @Creates(RecordedScoresDto)
  @Post('recorded-stages/:code/sources')
  addSource(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
  ): Promise<RecordedScores> {
    return withUpload(request, async ({ fields: given, ...file }) => {
      const { title }: RecordedSourceFieldsDto = await fields.transform(given, {
        type: 'body',
        metatype: RecordedSourceFieldsDto,
      });
      return this.scores.addSource(actor, id, { stageCode: code, title }, file);
    });
  }

  /** Nothing is saved. */
  @Allow('recordedScore.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Answers(ReadScoresDto)
  @HttpCode(200)
  @Post('recorded-stages/:code/readings')
  read(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
  ): Promise<ReadScores> {
    return withUpload(request, ({ fileName, content }) => this.readings.read(actor, id, code, { fileName, content }));
  }

  @Allow('recordedScore.read')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @Get('recorded-sources/:sourceId/file')
  async openSource(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('sourceId') sourceId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.scores.openSource(actor, id, sourceId);
    return strangersFile(reply, file, isShown(file.mediaType));
  }
}
