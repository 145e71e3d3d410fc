import type { Actor } from '@app/access';
import {
  ObjectionsService,
  RequestIntakeService,
  RequestRegistersService,
  RequestsService,
  RequestStepsService,
  type Registered,
  type RequestPage,
  type RequestView,
} from '@app/ppid';
import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { attachment, binary, WORKBOOK } from '../http/attachment';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import {
  InformationRequestDto,
  InformationRequestPageDto,
  InformationRequestsQuery,
  RegisterQuery,
  RequestDeskListDto,
  RequestDesksQuery,
} from './information-requests.dto';
import {
  DecideObjectionDto,
  DecideRequestDto,
  EnterRequestDto,
  FileObjectionDto,
  ForwardRequestDto,
  RegisteredDto,
  RequestStepDto,
  RespondToObjectionDto,
  ResumeRequestDto,
} from './request-inputs.dto';

/** Requests for information at the desks of one organiser, and the steps that officers take. */
@ApiTags('information-requests')
@Controller()
export class InformationRequestsController {
  constructor(
    private readonly requests: RequestsService,
    private readonly intake: RequestIntakeService,
    private readonly steps: RequestStepsService,
    private readonly objections: ObjectionsService,
    private readonly registers: RequestRegistersService,
  ) {}

  @Allow('informationRequest.read')
  @Answers(InformationRequestPageDto)
  @Get('information-requests')
  page(@Caller() actor: Actor, @Query() query: InformationRequestsQuery): Promise<RequestPage> {
    return this.requests.page(actor, query);
  }

  @Allow('informationRequest.write')
  @Creates(RegisteredDto)
  @Post('information-requests')
  enter(@Caller() actor: Actor, @Body() body: EnterRequestDto): Promise<Registered> {
    return this.intake.enter(actor, body);
  }

  @Allow('informationRequest.read')
  @ApiOkResponse(binary)
  @ApiProduces(WORKBOOK)
  @Get('information-requests/register')
  async register(@Caller() actor: Actor, @Query() { year }: RegisterQuery): Promise<StreamableFile> {
    return attachment(await this.registers.workbook(actor, Number(year)), WORKBOOK);
  }

  /** Twenty at most. */
  @Allow('informationRequest.write')
  @Answers(RequestDeskListDto)
  @Get('information-requests/desks')
  async desks(@Caller() actor: Actor, @Query() { q = '' }: RequestDesksQuery): Promise<RequestDeskListDto> {
    return { items: await this.requests.desks(actor, q) };
  }

  @Allow('informationRequest.read')
  @Answers(InformationRequestDto)
  @Get('information-requests/:id')
  show(@Caller() actor: Actor, @Id() id: string): Promise<RequestView> {
    return this.requests.show(actor, id);
  }

  /** The clock stands still until the requester has completed it. */
  @Allow('informationRequest.write')
  @Answers(InformationRequestDto)
  @HttpCode(200)
  @Post('information-requests/:id/stop')
  async stop(@Caller() actor: Actor, @Id() id: string, @Body() body: RequestStepDto): Promise<RequestView> {
    await this.steps.stop(actor, id, body);
    return this.requests.show(actor, id);
  }

  @Allow('informationRequest.write')
  @Answers(InformationRequestDto)
  @HttpCode(200)
  @Post('information-requests/:id/resumption')
  async resume(@Caller() actor: Actor, @Id() id: string, @Body() body: ResumeRequestDto): Promise<RequestView> {
    await this.steps.resume(actor, id, body);
    return this.requests.show(actor, id);
  }

  @Allow('informationRequest.write')
  @Answers(InformationRequestDto)
  @HttpCode(200)
  @Post('information-requests/:id/extension')
  async extend(@Caller() actor: Actor, @Id() id: string, @Body() body: RequestStepDto): Promise<RequestView> {
    await this.steps.extend(actor, id, body);
    return this.requests.show(actor, id);
  }

  /** Once handed on it may be read by whoever handed it on, in the state it then has. */
  @Allow('informationRequest.write')
  @Answers(InformationRequestDto)
  @HttpCode(200)
  @Post('information-requests/:id/forwarding')
  async forward(@Caller() actor: Actor, @Id() id: string, @Body() body: ForwardRequestDto): Promise<RequestView> {
    await this.steps.forward(actor, id, body);
    return this.requests.show(actor, id);
  }

  @Allow('informationRequest.write')
  @Answers(InformationRequestDto)
  @HttpCode(200)
  @Post('information-requests/:id/decision')
  async decide(@Caller() actor: Actor, @Id() id: string, @Body() body: DecideRequestDto): Promise<RequestView> {
    await this.steps.decide(actor, id, body);
    return this.requests.show(actor, id);
  }

  @Allow('informationRequest.write')
  @Answers(InformationRequestDto)
  @HttpCode(200)
  @Post('information-requests/:id/delivery')
  async deliver(@Caller() actor: Actor, @Id() id: string, @Body() body: RequestStepDto): Promise<RequestView> {
    await this.steps.deliver(actor, id, body);
    return this.requests.show(actor, id);
  }

  @Allow('informationRequest.write')
  @Answers(InformationRequestDto)
  @HttpCode(200)
  @Post('information-requests/:id/withdrawal')
  async withdraw(@Caller() actor: Actor, @Id() id: string, @Body() body: RequestStepDto): Promise<RequestView> {
    await this.steps.withdraw(actor, id, body);
    return this.requests.show(actor, id);
  }

  @Allow('informationRequest.write')
  @Answers(InformationRequestDto)
  @HttpCode(200)
  @Post('information-requests/:id/objections')
  async object(@Caller() actor: Actor, @Id() id: string, @Body() body: FileObjectionDto): Promise<RequestView> {
    await this.objections.file(actor, id, body);
    return this.requests.show(actor, id);
  }

  @Allow('objection.decide')
  @Answers(InformationRequestDto)
  @HttpCode(200)
  @Post('information-requests/:id/objections/:objectionId/decision')
  async decideObjection(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('objectionId') objectionId: string,
    @Body() body: DecideObjectionDto,
  ): Promise<RequestView> {
    await this.objections.decide(actor, objectionId, body);
    return this.requests.show(actor, id);
  }

  @Allow('informationRequest.write')
  @Answers(InformationRequestDto)
  @HttpCode(200)
  @Post('information-requests/:id/objections/:objectionId/response')
  async respond(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('objectionId') objectionId: string,
    @Body() body: RespondToObjectionDto,
  ): Promise<RequestView> {
    await this.objections.respond(actor, objectionId, body);
    return this.requests.show(actor, id);
  }
}
