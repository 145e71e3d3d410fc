import { RequesterPagesService, type RequesterPage } from '@app/ppid';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../http/allow';
import { Answers } from '../http/responses';
import { OpenRequesterPageDto, RequesterPageDto } from './requester-pages.dto';

/** What the holder of a requester's secret link sees. Tokens come in bodies only: addresses are written down along the way. */
@ApiTags('information-requests')
@Controller('public/requester-pages')
export class RequesterPagesController {
  constructor(private readonly pages: RequesterPagesService) {}

  @Allow('anyone')
  @Answers(RequesterPageDto)
  @HttpCode(200)
  @Post()
  open(@Body() { token }: OpenRequesterPageDto): Promise<RequesterPage> {
    return this.pages.open(token);
  }
}
