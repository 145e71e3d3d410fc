import type { Actor } from '@app/access';
import { VerdictsService, type SavedVerdict, type SavedVerdicts } from '@app/evaluation';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { SavedVerdictDto, SavedVerdictsDto, SaveVerdictDto, SaveVerdictsDto } from './verdicts.dto';

@ApiTags('verdicts')
@Controller('assessments/:id/verdicts')
export class VerdictsController {
  constructor(private readonly verdicts: VerdictsService) {}

  /** Many at once: all of them are kept, or none. */
  @Allow('verdict.write')
  @Answers(SavedVerdictsDto)
  @Put()
  saveMany(@Caller() actor: Actor, @Id() id: string, @Body() { verdicts }: SaveVerdictsDto): Promise<SavedVerdicts> {
    return this.verdicts.saveMany(actor, id, verdicts);
  }

  @Allow('verdict.write')
  @Answers(SavedVerdictDto)
  @Put(':itemCode')
  save(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('itemCode') itemCode: string,
    @Body() body: SaveVerdictDto,
  ): Promise<SavedVerdict> {
    return this.verdicts.save(actor, id, itemCode, body);
  }
}
