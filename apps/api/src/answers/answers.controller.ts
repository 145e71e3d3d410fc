import type { Actor } from '@app/access';
import { AnswersService, type SavedAnswer } from '@app/evaluation';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { SaveAnswerDto, SaveAnswersDto, SavedAnswerDto, SavedAnswersDto } from './answers.dto';

@ApiTags('answers')
@Controller('assessments/:id/answers')
export class AnswersController {
  constructor(private readonly answers: AnswersService) {}

  @Allow('answer.write')
  @Answers(SavedAnswerDto)
  @Put(':itemCode')
  save(
    @Caller() actor: Actor,
    @Id() id: string,
    @Param('itemCode') itemCode: string,
    @Body() body: SaveAnswerDto,
  ): Promise<SavedAnswer> {
    return this.answers.save(actor, id, { ...body, itemCode });
  }

  @Allow('answer.write')
  @Answers(SavedAnswersDto)
  @Put()
  saveMany(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() body: SaveAnswersDto,
  ): Promise<{ saved: readonly SavedAnswer[] }> {
    return this.answers.saveMany(actor, id, body.answers);
  }
}
