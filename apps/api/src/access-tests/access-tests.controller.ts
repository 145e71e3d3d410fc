import type { Actor } from '@app/access';
import { ContactsService, type InspectionDetail } from '@app/evaluation';
import { Body, Controller, Delete, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { InspectionDetailDto } from '../inspections/inspections.dto';
import { LogContactDto, SendRequestDto } from './access-tests.dto';

@ApiTags('access-tests')
@Controller()
export class AccessTestsController {
  constructor(private readonly contacts: ContactsService) {}

  @Allow('inspection.write')
  @Creates(InspectionDetailDto)
  @Post('inspections/:id/contacts')
  log(@Caller() actor: Actor, @Id() id: string, @Body() body: LogContactDto): Promise<InspectionDetail> {
    return this.contacts.log(actor, id, body);
  }

  @Allow('inspection.write')
  @Creates(InspectionDetailDto)
  @Post('inspections/:id/request')
  send(@Caller() actor: Actor, @Id() id: string, @Body() body: SendRequestDto): Promise<InspectionDetail> {
    return this.contacts.send(actor, id, body);
  }

  @Allow('inspection.write')
  @Answers(InspectionDetailDto)
  @Delete('inspections/:id/contacts/:contactId')
  strike(@Caller() actor: Actor, @Id() id: string, @Id('contactId') contactId: string): Promise<InspectionDetail> {
    return this.contacts.strike(actor, id, contactId);
  }
}
