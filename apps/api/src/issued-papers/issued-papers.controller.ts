import { PaperChecksService, type PaperCheck } from '@app/evaluation';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../http/allow';
import { Answers } from '../http/responses';
import { PaperCheckDto } from './issued-papers.dto';

@ApiTags('public')
@Controller('public/papers')
export class IssuedPapersController {
  constructor(private readonly checks: PaperChecksService) {}

  /** Whether a printed paper is genuine and still holds, by the code on it. */
  @Allow('anyone')
  @Answers(PaperCheckDto)
  @Get(':code')
  check(@Param('code') code: string): Promise<PaperCheck> {
    return this.checks.check(code);
  }
}
