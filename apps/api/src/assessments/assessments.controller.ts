import type { Actor } from '@app/access';
import {
  AssessmentsService,
  type AssessmentCard,
  type AssessmentForm,
  type AssessmentView,
  type Checklist,
} from '@app/evaluation';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { EvidenceDto } from '../evidence/evidence.dto';
import { Allow, Caller } from '../http/allow';
import { ProblemDto } from '../http/problem.dto';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  AssessmentCardDto,
  AssessmentFormDto,
  AssessmentListDto,
  AssessmentViewDto,
  ChecklistDto,
  ItemVerdictDto,
  StoredAnswerDto,
  WithdrawDto,
} from './assessments.dto';

@ApiTags('assessments')
@ApiExtraModels(EvidenceDto, ItemVerdictDto, ProblemDto, StoredAnswerDto)
@Controller('assessments')
export class AssessmentsController {
  constructor(private readonly assessments: AssessmentsService) {}

  @Allow('assessment.read')
  @Answers(AssessmentListDto)
  @Get()
  list(@Caller() actor: Actor): Promise<{ items: readonly AssessmentCard[] }> {
    return this.assessments.list(actor);
  }

  @Allow('assessment.read')
  @Answers(AssessmentViewDto)
  @Get(':id')
  load(@Caller() actor: Actor, @Id() id: string): Promise<AssessmentView> {
    return this.assessments.load(actor, id);
  }

  @Allow('assessment.read')
  @Answers(AssessmentFormDto)
  @Get(':id/form')
  loadForm(@Caller() actor: Actor, @Id() id: string): Promise<AssessmentForm> {
    return this.assessments.loadForm(actor, id);
  }

  @Allow('assessment.read')
  @Answers(ChecklistDto)
  @Get(':id/checklist')
  loadChecklist(@Caller() actor: Actor, @Id() id: string): Promise<Checklist> {
    return this.assessments.loadChecklist(actor, id);
  }

  @Allow('assessment.register')
  @Creates(AssessmentCardDto)
  @Post(':id/registration')
  register(@Caller() actor: Actor, @Id() id: string): Promise<AssessmentCard> {
    return this.assessments.register(actor, id);
  }

  @Allow('assessment.withdraw')
  @Creates(AssessmentCardDto)
  @Post(':id/withdrawal')
  withdraw(@Caller() actor: Actor, @Id() id: string, @Body() { reason }: WithdrawDto): Promise<AssessmentCard> {
    return this.assessments.withdraw(actor, id, reason);
  }
}
