import type { Actor } from '@app/access';
import { ExtensionsService } from '@app/evaluation';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { ExtendDto, ExtensionListDto, UndoExtensionDto } from './extensions.dto';

@ApiTags('extensions')
@Controller()
export class ExtensionsController {
  constructor(private readonly extensions: ExtensionsService) {}

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
  undo(@Caller() actor: Actor, @Id() id: string, @Body() { reason }: UndoExtensionDto): Promise<ExtensionListDto> {
    return this.extensions.undo(actor, id, reason);
  }
}
