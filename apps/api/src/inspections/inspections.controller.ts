import type { Actor } from '@app/access';
import {
  InspectionAssessorsService,
  InspectionEvidenceService,
  InspectionsService,
  InspectionValuesService,
  isShown,
  type InspectionCard,
  type InspectionDetail,
  type InspectionPiece,
  type Placement,
  type SavedFound,
} from '@app/evaluation';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { strangersFile } from '../http/strangers-file';
import { withUpload } from '../http/upload';
import { Id, validation } from '../http/validation';
import { JudgedItemDto } from '../access-tests/access-tests.dto';
import {
  FoundValueDto,
  GiveInspectionDto,
  InspectionDetailDto,
  InspectionLinkDto,
  InspectionListDto,
  InspectionPiecesDto,
  InspectionPlaceDto,
  InspectionPlacementsDto,
  InspectionsQuery,
  MissInspectionDto,
  SavedFoundDto,
  SaveFoundDto,
} from './inspections.dto';

const place = validation();

@ApiTags('inspections')
@ApiExtraModels(FoundValueDto, JudgedItemDto)
@Controller()
export class InspectionsController {
  constructor(
    private readonly inspections: InspectionsService,
    private readonly values: InspectionValuesService,
    private readonly evidence: InspectionEvidenceService,
    private readonly assessors: InspectionAssessorsService,
  ) {}

  @Allow('inspection.read')
  @Answers(InspectionListDto)
  @Get('inspections')
  async list(
    @Caller() actor: Actor,
    @Query() { periodId }: InspectionsQuery,
  ): Promise<{ readonly items: readonly InspectionCard[] }> {
    return { items: await this.inspections.list(actor, periodId) };
  }

  @Allow('inspection.read')
  @Answers(InspectionDetailDto)
  @Get('inspections/:id')
  detail(@Caller() actor: Actor, @Id() id: string): Promise<InspectionDetail> {
    return this.inspections.detail(actor, id);
  }

  @Allow('inspection.write')
  @Answers(SavedFoundDto)
  @Put('inspections/:id/values/:itemCode')
  save(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('itemCode') itemCode: string,
    @Body() body: SaveFoundDto,
  ): Promise<SavedFound> {
    return this.values.save(actor, id, itemCode, body);
  }

  @Allow('inspection.write')
  @Creates(InspectionDetailDto)
  @Post('inspections/:id/completion')
  complete(@Caller() actor: Actor, @Id() id: string): Promise<InspectionDetail> {
    return this.inspections.complete(actor, id);
  }

  @Allow('inspection.miss')
  @Creates(InspectionDetailDto)
  @Post('inspections/:id/absence')
  miss(@Caller() actor: Actor, @Id() id: string, @Body() { reason }: MissInspectionDto): Promise<InspectionDetail> {
    return this.inspections.miss(actor, id, reason);
  }

  @Allow('inspection.write')
  @Creates(InspectionPiecesDto)
  @Post('inspections/:id/evidence')
  async addLink(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() body: InspectionLinkDto,
  ): Promise<{ readonly items: readonly InspectionPiece[] }> {
    return { items: await this.evidence.addLink(actor, id, body) };
  }

  /** Fields first, the file last. */
  @Allow('inspection.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['itemCode', 'file'],
      properties: { itemCode: { type: 'string' }, key: { type: 'string' }, file: { type: 'string', format: 'binary' } },
    },
  })
  @Creates(InspectionPiecesDto)
  @Post('inspections/:id/evidence-files')
  addFile(
    @Caller() actor: Actor,
    @Id() id: string,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly items: readonly InspectionPiece[] }> {
    return withUpload(request, async ({ fields, ...file }) => {
      const to: InspectionPlaceDto = await place.transform(fields, {
        type: 'body',
        metatype: InspectionPlaceDto,
      });
      return { items: await this.evidence.addFile(actor, id, to, file) };
    });
  }

  @Allow('inspection.write')
  @Answers(InspectionPiecesDto)
  @Delete('inspections/:id/evidence/:pieceId')
  async remove(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('pieceId') pieceId: string,
  ): Promise<{ readonly items: readonly InspectionPiece[] }> {
    return { items: await this.evidence.remove(actor, id, pieceId) };
  }

  @Allow('inspection.read')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @Get('inspections/:id/evidence/:pieceId/file')
  async openFile(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('pieceId') pieceId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.evidence.open(actor, id, pieceId);
    return strangersFile(reply, file, isShown(file.mediaType));
  }

  @Allow('assignment.write')
  @AnswersNothing()
  @HttpCode(204)
  @Put('inspections/:id/assessor')
  assign(@Caller() actor: Actor, @Id() id: string, @Body() { userId }: GiveInspectionDto): Promise<void> {
    return this.assessors.assign(actor, id, userId);
  }

  @Allow('assignment.write')
  @Creates(InspectionPlacementsDto)
  @Post('periods/:id/stages/:code/assessors')
  async assignAll(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('code') code: string,
  ): Promise<{ readonly items: readonly Placement[] }> {
    return { items: await this.assessors.assignAll(actor, id, code) };
  }
}
