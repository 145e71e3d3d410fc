import type { Actor } from '@app/access';
import {
  AskerService,
  ConsultationFiguresService,
  ConsultationIntakeService,
  ConsultationsService,
  ConsultationStepsService,
  type ConsultationFigures,
  type ConsultationPage,
  type ConsultationView,
  type RegisteredConsultation,
} from '@app/ppid';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { attachment, binary, WORKBOOK } from '../http/attachment';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  AskConsultationDto,
  BookSlotDto,
  ConsultationStepDto,
  FollowUpDto,
  HandOnConsultationDto,
  PublishAnswerDto,
  RateConsultationDto,
  RecordVisitDto,
  TakeConsultationDto,
} from './consultation-inputs.dto';
import {
  ClinicYearQuery,
  ConsultationDto,
  ConsultationFiguresDto,
  ConsultationPageDto,
  ConsultationsQuery,
  FreeSlotListDto,
  RegisteredConsultationDto,
} from './consultations.dto';

/** Questions to the clinic, as officers see them: of their desk, or of their body that asks. */
@ApiTags('consultations')
@Controller('consultations')
export class ConsultationsController {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly intake: ConsultationIntakeService,
    private readonly steps: ConsultationStepsService,
    private readonly asker: AskerService,
    private readonly figures: ConsultationFiguresService,
  ) {}

  @Allow('consultation.read')
  @Answers(ConsultationPageDto)
  @Get()
  page(@Caller() actor: Actor, @Query() query: ConsultationsQuery): Promise<ConsultationPage> {
    return this.consultations.page(actor, query);
  }

  /** An officer asks the lead PPID. */
  @Allow('consultation.ask')
  @Creates(RegisteredConsultationDto)
  @Post()
  ask(@Caller() actor: Actor, @Body() body: AskConsultationDto): Promise<RegisteredConsultation> {
    return this.intake.ask(actor, body);
  }

  @Allow('consultation.serve')
  @Creates(RegisteredConsultationDto)
  @Post('visits')
  record(@Caller() actor: Actor, @Body() body: RecordVisitDto): Promise<RegisteredConsultation> {
    return this.intake.recordVisit(actor, body);
  }

  @Allow('consultation.read')
  @Answers(ConsultationFiguresDto)
  @Get('figures')
  show(@Caller() actor: Actor, @Query() { year }: ClinicYearQuery): Promise<ConsultationFigures> {
    return this.figures.show(actor, Number(year));
  }

  @Allow('consultation.read')
  @ApiOkResponse(binary)
  @ApiProduces(WORKBOOK)
  @Get('book')
  async book(@Caller() actor: Actor, @Query() { year }: ClinicYearQuery): Promise<StreamableFile> {
    return attachment(await this.figures.workbook(actor, Number(year)), WORKBOOK);
  }

  @Allow('consultation.read')
  @Answers(ConsultationDto)
  @Get(':id')
  one(@Caller() actor: Actor, @Id() id: string): Promise<ConsultationView> {
    return this.consultations.show(actor, id);
  }

  @Allow('consultation.read')
  @Answers(FreeSlotListDto)
  @Get(':id/free-slots')
  async freeSlots(@Caller() actor: Actor, @Id() id: string): Promise<FreeSlotListDto> {
    return { items: await this.consultations.freeSlots(actor, id) };
  }

  @Allow('consultation.serve')
  @Answers(ConsultationDto)
  @HttpCode(200)
  @Post(':id/replies')
  async reply(@Caller() actor: Actor, @Id() id: string, @Body() body: ConsultationStepDto): Promise<ConsultationView> {
    await this.steps.reply(actor, id, body);
    return this.consultations.show(actor, id);
  }

  @Allow('consultation.serve')
  @Answers(ConsultationDto)
  @HttpCode(200)
  @Post(':id/notes')
  async note(@Caller() actor: Actor, @Id() id: string, @Body() body: ConsultationStepDto): Promise<ConsultationView> {
    await this.steps.note(actor, id, body);
    return this.consultations.show(actor, id);
  }

  @Allow('consultation.serve')
  @Answers(ConsultationDto)
  @Put(':id/assignee')
  async assign(@Caller() actor: Actor, @Id() id: string, @Body() body: TakeConsultationDto): Promise<ConsultationView> {
    await this.steps.assign(actor, id, body);
    return this.consultations.show(actor, id);
  }

  /** Once handed on it may be read by whoever handed it on. */
  @Allow('consultation.serve')
  @Answers(ConsultationDto)
  @HttpCode(200)
  @Post(':id/handing-on')
  async handOn(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() body: HandOnConsultationDto,
  ): Promise<ConsultationView> {
    await this.steps.handOn(actor, id, body);
    return this.consultations.show(actor, id);
  }

  @Allow('consultation.serve')
  @Answers(ConsultationDto)
  @HttpCode(200)
  @Post(':id/closing')
  async close(@Caller() actor: Actor, @Id() id: string, @Body() body: ConsultationStepDto): Promise<ConsultationView> {
    await this.steps.close(actor, id, body);
    return this.consultations.show(actor, id);
  }

  @Allow('consultation.serve')
  @Answers(ConsultationDto)
  @HttpCode(200)
  @Post(':id/reopening')
  async reopen(@Caller() actor: Actor, @Id() id: string, @Body() body: ConsultationStepDto): Promise<ConsultationView> {
    await this.steps.reopen(actor, id, body);
    return this.consultations.show(actor, id);
  }

  /** Everybody may read it from then on, without who asked. */
  @Allow('consultation.serve')
  @Answers(ConsultationDto)
  @HttpCode(200)
  @Post(':id/publication')
  async publish(@Caller() actor: Actor, @Id() id: string, @Body() body: PublishAnswerDto): Promise<ConsultationView> {
    await this.steps.publish(actor, id, body);
    return this.consultations.show(actor, id);
  }

  @Allow('consultation.ask')
  @Answers(ConsultationDto)
  @HttpCode(200)
  @Post(':id/follow-ups')
  async followUp(@Caller() actor: Actor, @Id() id: string, @Body() { text }: FollowUpDto): Promise<ConsultationView> {
    await this.asker.followUp({ actor, id }, text);
    return this.consultations.show(actor, id);
  }

  @Allow('consultation.ask')
  @Answers(ConsultationDto)
  @Put(':id/rating')
  async rate(@Caller() actor: Actor, @Id() id: string, @Body() body: RateConsultationDto): Promise<ConsultationView> {
    await this.asker.rate({ actor, id }, body);
    return this.consultations.show(actor, id);
  }

  @Allow('consultation.ask')
  @Answers(ConsultationDto)
  @Put(':id/appointment')
  async bookSlot(@Caller() actor: Actor, @Id() id: string, @Body() { slotId }: BookSlotDto): Promise<ConsultationView> {
    await this.asker.book({ actor, id }, slotId);
    return this.consultations.show(actor, id);
  }

  @Allow('consultation.ask')
  @Answers(ConsultationDto)
  @Delete(':id/appointment')
  async unbook(@Caller() actor: Actor, @Id() id: string): Promise<ConsultationView> {
    await this.asker.unbook({ actor, id });
    return this.consultations.show(actor, id);
  }
}
