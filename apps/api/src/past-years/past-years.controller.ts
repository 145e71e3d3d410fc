import { problem, type Actor } from '@app/access';
import { PastYearImportsService, PastYearsService, type PastYearCard, type PastYearReport } from '@app/evaluation';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  Req,
  Res,
  StreamableFile,
  type PipeTransform,
  type Type,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { binary, WORKBOOK } from '../http/attachment';
import { Answers, AnswersNothing, Creates } from '../http/responses';
import { withUpload } from '../http/upload';
import { Id, validation } from '../http/validation';
import {
  CreatedPastYearDto,
  ImportPastYearDto,
  PastYearListDto,
  PastYearReportDto,
  ReadPastYearDto,
  WithdrawPastYearDto,
} from './past-years.dto';

const fields: PipeTransform = validation();
const structured = new Set(['mapping', 'choices']);

/** The fields of a form, of which some hold JSON, as the shape they must have. */
const shaped = async <T>(given: Readonly<Record<string, string>>, metatype: Type<T>): Promise<T> => {
  const value = Object.fromEntries(
    Object.entries(given).map(([name, text]) => [name, structured.has(name) ? parsed(name, text) : text]),
  );
  return fields.transform(value, { type: 'body', metatype }) as Promise<T>;
};

const parsed = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw problem.requestInvalid({ errors: [{ path: `/${name}`, code: 'json', message: 'Bentuknya tidak sesuai.' }] });
  }
};

const described = (properties: object, required: readonly string[]) =>
  ApiBody({
    schema: {
      type: 'object',
      required: [...required, 'file'],
      properties: { ...properties, file: { type: 'string', format: 'binary' } },
    },
  });

const text = { type: 'string' } as const;

/** Results of years before this application, from tables. */
@ApiTags('past-years')
@Controller()
export class PastYearsController {
  constructor(
    private readonly pastYears: PastYearsService,
    private readonly imports: PastYearImportsService,
  ) {}

  @Allow('pastYear.read')
  @Answers(PastYearListDto)
  @Get('past-years')
  async list(@Caller() actor: Actor): Promise<{ items: readonly PastYearCard[] }> {
    return { items: await this.pastYears.list(actor) };
  }

  /** Nothing is saved. Fields first, the file last. */
  @Allow('pastYear.write')
  @ApiConsumes('multipart/form-data')
  @described({ scale: text, mapping: { ...text, description: 'JSON' } }, ['scale'])
  @Answers(PastYearReportDto)
  @HttpCode(200)
  @Post('past-year-readings')
  read(@Caller() actor: Actor, @Req() request: FastifyRequest): Promise<PastYearReport> {
    return withUpload(request, async ({ fields: given, fileName, content }) => {
      const { mapping = null, scale } = await shaped(given, ReadPastYearDto);
      return this.imports.read(actor, { fileName, content, mapping, scale });
    });
  }

  /** The same file once more, with the digest of the report agreed to. Fields first, the file last. */
  @Allow('pastYear.write')
  @ApiConsumes('multipart/form-data')
  @described(
    {
      year: text,
      title: text,
      source: text,
      scale: text,
      mapping: { ...text, description: 'JSON' },
      choices: { ...text, description: 'JSON' },
      others: text,
      digest: text,
    },
    ['year', 'title', 'source', 'scale', 'mapping', 'choices', 'digest'],
  )
  @Creates(CreatedPastYearDto)
  @Post('past-years')
  create(@Caller() actor: Actor, @Req() request: FastifyRequest): Promise<CreatedPastYearDto> {
    return withUpload(request, async ({ fields: given, fileName, content }) => {
      const wanted = await shaped(given, ImportPastYearDto);
      return this.imports.import(actor, { ...wanted, fileName, content });
    });
  }

  @Allow('pastYear.write')
  @AnswersNothing('Ditarik; alasannya tetap terlihat')
  @HttpCode(204)
  @Post('past-years/:id/withdrawal')
  withdraw(@Caller() actor: Actor, @Id() id: string, @Body() { reason }: WithdrawPastYearDto): Promise<void> {
    return this.pastYears.withdraw(actor, id, reason);
  }

  @Allow('pastYear.read')
  @ApiOkResponse(binary)
  @ApiProduces(WORKBOOK)
  @Get('past-years/:id/file')
  async file(
    @Caller() actor: Actor,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.pastYears.file(actor, id);
    void reply.header('x-content-type-options', 'nosniff');
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`;
    return new StreamableFile(bytes, { type: WORKBOOK, length: bytes.byteLength, disposition });
  }
}
