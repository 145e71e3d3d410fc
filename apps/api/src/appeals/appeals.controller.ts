import type { Actor } from '@app/access';
import {
  AppealDecisionsService,
  AppealFilesService,
  AppealsService,
  isShown,
  type AppealDetail,
  type AppealView,
  type AssessmentAppeals,
  type QueuedAppeal,
} from '@app/evaluation';
import { Body, Controller, Get, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { strangersFile } from '../http/strangers-file';
import { withUpload } from '../http/upload';
import { Id } from '../http/validation';
import {
  AppealDetailDto,
  AppealDto,
  AppealQueueDto,
  AssessmentAppealsDto,
  DecideAppealDto,
  LodgeAppealDto,
} from './appeals.dto';

@ApiTags('appeals')
@Controller()
export class AppealsController {
  constructor(
    private readonly appeals: AppealsService,
    private readonly files: AppealFilesService,
    private readonly decisions: AppealDecisionsService,
  ) {}

  @Allow('assessment.read')
  @Answers(AssessmentAppealsDto)
  @Get('assessments/:id/appeals')
  list(@Caller() actor: Actor, @Id() id: string): Promise<AssessmentAppeals> {
    return this.appeals.list(actor, id);
  }

  @Allow('appeal.write')
  @Creates(AppealDto)
  @Post('assessments/:id/appeals')
  lodge(@Caller() actor: Actor, @Id() id: string, @Body() body: LodgeAppealDto): Promise<AppealView> {
    return this.appeals.lodge(actor, id, body);
  }

  @Allow('appeal.decide')
  @Answers(AppealQueueDto)
  @Get('appeals')
  queue(@Caller() actor: Actor): Promise<{ readonly items: readonly QueuedAppeal[] }> {
    return this.decisions.queue(actor);
  }

  @Allow('appeal.decide')
  @Answers(AppealDetailDto)
  @Get('appeals/:id')
  show(@Caller() actor: Actor, @Id() id: string): Promise<AppealDetail> {
    return this.decisions.show(actor, id);
  }

  @Allow('appeal.write')
  @Creates(AppealDto)
  @Post('appeals/:id/withdrawal')
  withdraw(@Caller() actor: Actor, @Id() id: string): Promise<AppealView> {
    return this.appeals.withdraw(actor, id);
  }

  @Allow('appeal.decide')
  @Creates(AppealDetailDto)
  @Post('appeals/:id/decision')
  decide(@Caller() actor: Actor, @Id() id: string, @Body() body: DecideAppealDto): Promise<AppealDetail> {
    return this.decisions.decide(actor, id, body);
  }

  @Allow('appeal.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Creates(AppealDto)
  @Post('appeals/:id/evidence-files')
  addFile(@Caller() actor: Actor, @Id() id: string, @Req() request: FastifyRequest): Promise<AppealView> {
    return withUpload(request, (file) => this.files.add(actor, id, file));
  }

  @Allow('appeal.read')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @Get('appeals/:id/files/:pieceId')
  async openFile(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('pieceId') pieceId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.files.open(actor, id, pieceId);
    return strangersFile(reply, file, isShown(file.mediaType));
  }
}
