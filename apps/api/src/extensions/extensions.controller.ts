import type { Actor } from '@app/access';
import { ClosingsService, ExtensionsService } from '@app/evaluation';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  ClosingDto,
  DeadlineMoveDto,
  DeadlineMoveQuery,
  EndingDto,
  ExtendDto,
  ExtensionListDto,
} from './extensions.dto';

@ApiTags('extensions')
@Controller()
export class ExtensionsController {
  constructor(
    private readonly extensions: ExtensionsService,
    private readonly closings: ClosingsService,
  ) {}

  @Allow('extension.read')
  @Answers(ExtensionListDto)
  @Get('periods/:id/extensions')
  list(@Caller() actor: Actor, @Id() id: string): Promise<ExtensionListDto> {
    return this.extensions.list(actor, id);
  }

  @Allow('extension.write')
  @Creates(ExtensionListDto)
  @Post('periods/:id/extensions')
  extend(@Caller() actor: Actor, @Id() id: string, @Body() body: ExtendDto): Promise<ExtensionListDto> {
    return this.extensions.extend(actor, id, body);
  }

  @Allow('assessment.read')
  @Answers(ExtensionListDto)
  @Get('assessments/:id/extensions')
  listOf(@Caller() actor: Actor, @Id() id: string): Promise<ExtensionListDto> {
    return this.extensions.listOf(actor, id);
  }

  @Allow('extension.write')
  @Creates(ExtensionListDto)
  @Post('extensions/:id/undoing')
  undo(@Caller() actor: Actor, @Id() id: string, @Body() { reason }: EndingDto): Promise<ExtensionListDto> {
    return this.extensions.undo(actor, id, reason);
  }

  @Allow('extension.read')
  @Answers(ClosingDto)
  @Get('periods/:id/closing')
  preview(@Caller() actor: Actor, @Id() id: string): Promise<ClosingDto> {
    return this.closings.preview(actor, id);
  }

  @Allow('extension.read')
  @Answers(DeadlineMoveDto)
  @Get('periods/:id/deadline-move')
  previewMove(
    @Caller() actor: Actor,
    @Id() id: string,
    @Query() { until }: DeadlineMoveQuery,
  ): Promise<DeadlineMoveDto> {
    return this.closings.previewMove(actor, id, until);
  }

  @Allow('extension.write')
  @Creates(ClosingDto)
  @Post('periods/:id/closing')
  close(@Caller() actor: Actor, @Id() id: string, @Body() { reason }: EndingDto): Promise<ClosingDto> {
    return this.closings.close(actor, id, reason);
  }
}
