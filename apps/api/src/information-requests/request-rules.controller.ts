import type { Actor } from '@app/access';
import { RequestRulesService, type RequestRulesInForce } from '@app/ppid';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { ChangeRequestRulesDto, RequestRulesInForceDto } from './request-rules.dto';

@ApiTags('information-requests')
@Controller('request-rules')
export class RequestRulesController {
  constructor(private readonly rules: RequestRulesService) {}

  @Allow('requestRules.read')
  @Answers(RequestRulesInForceDto)
  @Get()
  show(@Caller() actor: Actor): Promise<RequestRulesInForce> {
    return this.rules.show(actor);
  }

  @Allow('requestRules.write')
  @Answers(RequestRulesInForceDto)
  @Put()
  change(@Caller() actor: Actor, @Body() body: ChangeRequestRulesDto): Promise<RequestRulesInForce> {
    return this.rules.change(actor, body);
  }
}
