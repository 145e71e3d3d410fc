import type { Actor } from '@app/access';
import {
  type CalendarApplied,
  type CalendarDayView,
  CalendarFilesService,
  type CalendarReport,
  type CalendarRulesView,
  CalendarsService,
  type CalendarView,
  type DeadlineView,
} from '@app/office';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { attachment, binary } from '../http/attachment';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { withUpload } from '../http/upload';
import { Id, validation } from '../http/validation';
import {
  CalendarAppliedDto,
  CalendarDayDto,
  CalendarDayInputDto,
  CalendarDto,
  CalendarImportDto,
  CalendarReportDto,
  CalendarRulesDto,
  ChangeCalendarRulesDto,
  DeadlineDto,
  DeadlineQuery,
} from './calendars.dto';

const CSV = 'text/csv; charset=utf-8';
const fields = validation();

/** The calendar of the caller's organiser. */
@ApiTags('calendars')
@Controller('calendar')
export class CalendarsController {
  constructor(
    private readonly calendars: CalendarsService,
    private readonly files: CalendarFilesService,
  ) {}

  @Allow('calendar.read')
  @Answers(CalendarDto)
  @Get()
  show(@Caller() actor: Actor): Promise<CalendarView> {
    return this.calendars.show(actor);
  }

  @Allow('calendar.write')
  @Creates(CalendarDayDto)
  @Post('days')
  addDay(@Caller() actor: Actor, @Body() body: CalendarDayInputDto): Promise<CalendarDayView> {
    return this.calendars.addDay(actor, body);
  }

  @Allow('calendar.write')
  @AnswersNothing()
  @HttpCode(204)
  @Delete('days/:id')
  removeDay(@Caller() actor: Actor, @Id() id: string): Promise<void> {
    return this.calendars.removeDay(actor, id);
  }

  @Allow('calendar.write')
  @Answers(CalendarRulesDto)
  @Put('rules')
  changeRules(@Caller() actor: Actor, @Body() body: ChangeCalendarRulesDto): Promise<CalendarRulesView> {
    return this.calendars.changeRules(actor, body);
  }

  /** Why this date: every day on the way to it. */
  @Allow('calendar.read')
  @Answers(DeadlineDto)
  @Get('deadline')
  deadline(@Caller() actor: Actor, @Query() query: DeadlineQuery): Promise<DeadlineView> {
    return this.calendars.deadline(actor, query);
  }

  @Allow('calendar.read')
  @ApiOkResponse(binary)
  @ApiProduces('text/csv')
  @Get('file')
  async file(@Caller() actor: Actor): Promise<StreamableFile> {
    return attachment(await this.files.file(actor), CSV);
  }

  /** Nothing is saved. */
  @Allow('calendar.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Answers(CalendarReportDto)
  @HttpCode(200)
  @Post('readings')
  read(@Caller() actor: Actor, @Req() request: FastifyRequest): Promise<CalendarReport> {
    return withUpload(request, ({ content }) => this.files.read(actor, content));
  }

  /** The same file once more, with the digest of the report agreed to. Fields first, the file last. */
  @Allow('calendar.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['digest', 'file'],
      properties: {
        digest: { type: 'string' },
        removeMissing: { type: 'boolean' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @Answers(CalendarAppliedDto)
  @HttpCode(200)
  @Post('imports')
  import(@Caller() actor: Actor, @Req() request: FastifyRequest): Promise<CalendarApplied> {
    return withUpload(request, async ({ fields: given, content }) => {
      const { digest, removeMissing = false }: CalendarImportDto = await fields.transform(given, {
        type: 'body',
        metatype: CalendarImportDto,
      });
      return this.files.import(actor, { content, digest, removeMissing });
    });
  }
}
