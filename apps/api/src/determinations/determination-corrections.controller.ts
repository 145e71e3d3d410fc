import type { Actor } from '@app/access';
import { DeterminationCorrectionsService, type CorrectionView } from '@app/evaluation';
import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { BeginCorrectionDto, OpenCorrectionDto } from './determinations.dto';

@ApiTags('determinations')
@Controller('periods/:id/determination/correction')
export class DeterminationCorrectionsController {
  constructor(private readonly corrections: DeterminationCorrectionsService) {}

  @Allow('advice.read')
  @Answers(OpenCorrectionDto)
  @Get()
  async show(@Caller() actor: Actor, @Id() id: string): Promise<{ readonly correction: CorrectionView | null }> {
    return { correction: await this.corrections.show(actor, id) };
  }

  @Allow('determination.write')
  @Creates(OpenCorrectionDto)
  @Post()
  async begin(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() body: BeginCorrectionDto,
  ): Promise<{ readonly correction: CorrectionView | null }> {
    return { correction: await this.corrections.begin(actor, id, body) };
  }

  @Allow('determination.write')
  @AnswersNothing()
  @Delete()
  withdraw(@Caller() actor: Actor, @Id() id: string): Promise<void> {
    return this.corrections.withdraw(actor, id);
  }
}
