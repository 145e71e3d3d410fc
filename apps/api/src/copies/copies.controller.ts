import type { Actor } from '@app/access';
import { CopiesService, type CopyOutcome, type LastYear } from '@app/evaluation';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { CopiedAnswerDto, CopyAnswersDto, CopyOutcomeDto, LastYearDto, LastYearItemDto } from './copies.dto';

@ApiTags('answers')
@ApiExtraModels(CopiedAnswerDto, LastYearItemDto)
@Controller('assessments/:id')
export class CopiesController {
  constructor(private readonly copies: CopiesService) {}

  @Allow('assessment.read')
  @Answers(LastYearDto)
  @Get('last-year')
  lastYear(@Caller() actor: Actor, @Id() id: string): Promise<LastYear> {
    return this.copies.lastYear(actor, id);
  }

  @Allow('answer.write')
  @Creates(CopyOutcomeDto)
  @Post('copies')
  copy(@Caller() actor: Actor, @Id() id: string, @Body() { itemCodes }: CopyAnswersDto): Promise<CopyOutcome> {
    return this.copies.copy(actor, id, itemCodes ?? null);
  }

  @Allow('answer.write')
  @AnswersNothing()
  @Delete('copies/:itemCode')
  @HttpCode(204)
  discard(@Caller() actor: Actor, @Id() id: string, @Param('itemCode') itemCode: string): Promise<void> {
    return this.copies.discard(actor, id, itemCode);
  }
}
