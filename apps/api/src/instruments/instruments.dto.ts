import { instrumentActions, type InstrumentAction, type InstrumentSource } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { TextDto } from '../corrections/changes.dto';
import { largestInteger } from '../http/largest-integer';
import { freeDocument, noInstant, noText } from '../http/schemas';

const purposes = ['questionnaire', 'rubric', 'channelCheck', 'accessTest', 'visit'] as const;
const sourceKinds = ['blank', 'builtIn', 'instrument', 'period', 'content'] as const;
const instrumentDocument = { ...freeDocument, description: 'terbuka/instrument@1' };

export class FrozenQuery {
  @ApiPropertyOptional({ enum: ['id'], description: 'Hanya teks bahasa Indonesia, untuk jaringan lambat' })
  @IsOptional()
  @IsIn(['id'])
  language?: 'id';
}

export class InstrumentUseDto {
  @ApiProperty({ format: 'uuid' })
  periodId!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  year!: number;
}

export class InstrumentCardDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Kosong untuk instrumen bawaan' })
  id!: string | null;

  @ApiProperty({ example: 'saq-opd-lumajang' })
  code!: string;

  @ApiProperty({ type: TextDto })
  title!: TextDto;

  @ApiProperty({ enum: purposes })
  purpose!: (typeof purposes)[number];

  @ApiProperty()
  builtIn!: boolean;

  @ApiProperty()
  items!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Versi terakhir yang diterbitkan' })
  version!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  draftRevision!: number | null;

  @ApiProperty({ description: 'Draf berbeda dari versi terakhir yang diterbitkan' })
  draftAhead!: boolean;

  @ApiProperty(noInstant)
  savedAt!: string | null;

  @ApiProperty(noText)
  savedBy!: string | null;

  @ApiProperty()
  archived!: boolean;

  @ApiProperty()
  verified!: boolean;

  @ApiProperty({ type: [InstrumentUseDto] })
  usedBy!: InstrumentUseDto[];
}

export class InstrumentListDto {
  @ApiProperty({ type: [InstrumentCardDto] })
  items!: InstrumentCardDto[];

  @ApiProperty(noText)
  next!: string | null;

  @ApiProperty()
  total!: number;
}

export class InstrumentsQuery {
  @ApiPropertyOptional({ enum: ['0', '1'], description: '1: yang diarsipkan ikut' })
  @IsOptional()
  @IsIn(['0', '1'])
  archived?: '0' | '1';
}

export class InstrumentSourceDto {
  @ApiProperty({ enum: sourceKinds })
  @IsIn(sourceKinds)
  kind!: InstrumentSource['kind'];

  @ApiPropertyOptional({ enum: purposes, description: 'Untuk blank' })
  @ValidateIf(({ kind }: InstrumentSourceDto) => kind === 'blank')
  @IsIn(purposes)
  purpose?: (typeof purposes)[number];

  @ApiPropertyOptional({ description: 'Untuk builtIn dan period' })
  @ValidateIf(({ kind }: InstrumentSourceDto) => kind === 'builtIn' || kind === 'period')
  @IsString()
  @MaxLength(100)
  code?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Untuk instrument' })
  @ValidateIf(({ kind }: InstrumentSourceDto) => kind === 'instrument')
  @IsUUID()
  id?: string;

  @ApiPropertyOptional({ description: 'Untuk instrument: versi tertentu' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(largestInteger)
  number?: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'Untuk period' })
  @ValidateIf(({ kind }: InstrumentSourceDto) => kind === 'period')
  @IsUUID()
  periodId?: string;

  @ApiPropertyOptional({ description: 'Untuk period: versi tertentu; tanpa ini yang berlaku' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(largestInteger)
  version?: number;

  @ApiPropertyOptional({ ...instrumentDocument })
  @ValidateIf(({ kind }: InstrumentSourceDto) => kind === 'content')
  @IsObject()
  content?: Record<string, unknown>;
}

const titleLine = { type: 'string', minLength: 1, maxLength: 300 } as const;

const isLine = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && value.length <= titleLine.maxLength;

/** One line in Indonesian, or a text with its English. */
const isTitle = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return isLine(value);
  const { id, en, ...rest } = value as Record<string, unknown>;
  return isLine(id) && (en === undefined || isLine(en)) && Object.keys(rest).length === 0;
};

export class CreateInstrumentDto {
  @ApiProperty({ example: 'saq-opd-lumajang', pattern: '^[a-z0-9][a-z0-9.-]{0,39}$' })
  @Matches(/^[a-z0-9][a-z0-9.-]{0,39}$/)
  code!: string;

  @ApiPropertyOptional({
    oneOf: [titleLine, { $ref: '#/components/schemas/TextDto' }],
    description: 'Tanpa ini judul sumbernya; teks saja mempertahankan judul Inggris sumber bila sama',
  })
  @IsOptional()
  @ValidateBy({ name: 'isTitle', validator: { validate: isTitle } })
  title?: string | TextDto;

  @ApiProperty({ type: InstrumentSourceDto })
  @IsObject()
  @ValidateNested()
  @Type(() => InstrumentSourceDto)
  from!: InstrumentSourceDto;

  @ApiPropertyOptional({ description: 'Tiap butir mencatat kodenya sebagai butir tahun lalu' })
  @IsOptional()
  @IsBoolean()
  asNextYear?: boolean;
}

export class DraftDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;

  @ApiProperty()
  savedBy!: string;

  @ApiProperty(instrumentDocument)
  content!: object;

  @ApiProperty({ type: Number, nullable: true })
  published!: number | null;

  @ApiProperty({ type: [InstrumentUseDto] })
  usedBy!: InstrumentUseDto[];

  @ApiProperty()
  archived!: boolean;

  @ApiProperty({ ...freeDocument, nullable: true, description: 'Instrumen tahun lalu yang dirujuk previousCode' })
  previous!: object | null;

  @ApiProperty({ enum: instrumentActions, isArray: true })
  allowed!: InstrumentAction[];
}

export class SaveDraftDto {
  @ApiProperty({ description: 'Revisi yang terakhir dilihat' })
  @IsInt()
  @Min(1)
  revision!: number;

  @ApiProperty(instrumentDocument)
  @IsObject()
  content!: Record<string, unknown>;
}

export class SavedDraftDto {
  @ApiProperty()
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;
}

export class EditorDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date-time' })
  seenAt!: string;
}

export class VisitDto extends SavedDraftDto {
  @ApiProperty()
  savedBy!: string;

  @ApiProperty({ type: [EditorDto], description: 'Orang lain yang membukanya dalam 30 detik terakhir' })
  editors!: EditorDto[];
}

export class ArchiveDto {
  @ApiProperty()
  @IsBoolean()
  archived!: boolean;
}
