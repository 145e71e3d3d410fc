import type { Actor } from '@app/access';
import { EvidenceFilesService, EvidenceOrderService, type EvidenceRoom, type EvidenceView } from '@app/evaluation';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  EvidenceDto,
  EvidenceOrderDto,
  EvidenceRemarkDto,
  EvidenceRoomDto,
  EvidenceSearchDto,
  ReuseFileDto,
} from './evidence.dto';

@ApiTags('evidence')
@Controller()
export class EvidenceFilesController {
  constructor(
    private readonly files: EvidenceFilesService,
    private readonly orders: EvidenceOrderService,
  ) {}

  @Allow('evidence.write')
  @Answers(EvidenceRoomDto)
  @Get('assessments/:id/evidence-files')
  list(@Caller() actor: Actor, @Id() id: string, @Query() { search }: EvidenceSearchDto): Promise<EvidenceRoom> {
    return this.files.list(actor, id, search ?? '');
  }

  @Allow('evidence.write')
  @Creates(EvidenceDto)
  @Post('assessments/:id/reused-files')
  reuse(@Caller() actor: Actor, @Id() id: string, @Body() body: ReuseFileDto): Promise<EvidenceView> {
    return this.files.reuse(actor, id, body);
  }

  @Allow('evidence.write')
  @Answers(EvidenceDto)
  @Put('evidence/:id')
  describe(@Caller() actor: Actor, @Id() id: string, @Body() body: EvidenceRemarkDto): Promise<EvidenceView> {
    return this.files.describe(actor, id, body);
  }
  @Allow('evidence.write')
  @Answers([EvidenceDto])
  @Put('assessments/:id/items/:itemCode/evidence-order')
  order(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('itemCode') itemCode: string,
    @Body() body: EvidenceOrderDto,
  ): Promise<readonly EvidenceView[]> {
    return this.orders.change(actor, id, itemCode, body);
  }
}
