import { PastYearsService, type PastYearView, type PublicPastYear } from '@app/evaluation';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../http/allow';
import { Answers } from '../http/responses';
import { Id } from '../http/validation';
import { PastYearDto, PublicPastYearListDto } from './past-years.dto';

/** Earlier years for anyone, each said to come from a table. */
@ApiTags('public')
@Controller('public')
export class PublicPastYearsController {
  constructor(private readonly pastYears: PastYearsService) {}

  @Allow('anyone')
  @Answers(PublicPastYearListDto)
  @Get('past-years')
  async list(): Promise<{ items: readonly PublicPastYear[] }> {
    return { items: await this.pastYears.listPublic() };
  }

  @Allow('anyone')
  @Answers(PastYearDto)
  @Get('past-years/:id')
  show(@Id() id: string): Promise<PastYearView> {
    return this.pastYears.showPublic(id);
  }
}
