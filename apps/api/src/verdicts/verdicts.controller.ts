import type { Actor } from '@app/access';
import { VerdictsService, type SavedVerdict } from '@app/evaluation';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Id } from '../http/validation';
import { SavedVerdictDto, SaveVerdictDto } from './verdicts.dto';

@ApiTags('verdicts')
@Controller('assessments/:id/verdicts')
export class VerdictsController {
  constructor(private readonly verdicts: VerdictsService) {}

  @Allow('verdict.write')
  @ApiOkResponse({ type: SavedVerdictDto })
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
