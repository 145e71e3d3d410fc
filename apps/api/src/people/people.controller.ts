import type { Actor } from '@app/access';
import { PeopleService, type PasswordLink, type PeoplePage } from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { Id } from '../http/validation';
import { CorrectEmailDto, PasswordLinkDto, PeoplePageDto, PeopleQuery } from './people.dto';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Allow('person.read')
  @Answers(PeoplePageDto)
  @Get()
  page(@Caller() actor: Actor, @Query() query: PeopleQuery): Promise<PeoplePage> {
    return this.people.page(actor, query);
  }

  @Allow('person.write')
  @Creates(PasswordLinkDto)
  @Post(':id/password-link')
  makePasswordLink(@Caller() actor: Actor, @Id() id: string): Promise<PasswordLink> {
    return this.people.makePasswordLink(actor, id);
  }

  @Allow('person.write')
  @AnswersNothing()
  @HttpCode(204)
  @Put(':id/email')
  correctEmail(@Caller() actor: Actor, @Id() id: string, @Body() { email }: CorrectEmailDto): Promise<void> {
    return this.people.correctEmail(actor, id, email);
  }
}
