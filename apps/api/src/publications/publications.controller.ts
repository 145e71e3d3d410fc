import type { Actor } from '@app/access';
import { type PublicationPlanView, PublicationPlansService, PublicationsService } from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { PlanPublicationDto, PublicationPlanDto, PublicationReasonDto, PublishedDto } from './publications.dto';

@ApiTags('publications')
@Controller('periods/:id')
export class PublicationsController {
  constructor(
    private readonly publications: PublicationsService,
    private readonly plans: PublicationPlansService,
  ) {}

  @Allow('publication.write')
  @Creates(PublishedDto)
  @Post('publication')
  publish(@Caller() actor: Actor, @Id() id: string): Promise<PublishedDto> {
    return this.publications.publish(actor, id);
  }

  @Allow('publication.write')
  @ApiNoContentResponse()
  @HttpCode(204)
  @Post('publication/withdrawal')
  withdraw(@Caller() actor: Actor, @Id() id: string, @Body() { reason }: PublicationReasonDto): Promise<void> {
    return this.publications.withdraw(actor, id, reason);
  }

  @Allow('publication.read')
  @Answers(PublicationPlanDto)
  @Get('publication-plan')
  show(@Caller() actor: Actor, @Id() id: string): Promise<PublicationPlanView> {
    return this.plans.show(actor, id);
  }

  @Allow('publication.write')
  @Answers(PublicationPlanDto)
  @Put('publication-plan')
  plan(@Caller() actor: Actor, @Id() id: string, @Body() body: PlanPublicationDto): Promise<PublicationPlanView> {
    return this.plans.plan(actor, id, body);
  }

  @Allow('publication.write')
  @Creates(PublicationPlanDto)
  @Post('publication-plan/cancellation')
  cancel(
    @Caller() actor: Actor,
    @Id() id: string,
    @Body() { reason }: PublicationReasonDto,
  ): Promise<PublicationPlanView> {
    return this.plans.cancel(actor, id, reason);
  }
}
