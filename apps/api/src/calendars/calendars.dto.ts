import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { noText, sha256Pattern } from '../http/schemas';
import { FileFaultDto } from '../instruments/instrument-files.dto';

const kinds = ['nationalHoliday', 'jointLeave', 'own'] as const;
type Kind = (typeof kinds)[number];
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
type Weekday = (typeof weekdays)[number];
const offKinds = ['weekend', ...kinds] as const;
const fates = ['new', 'changed', 'unchanged'] as const;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const date = { type: String, format: 'date', pattern: datePattern.source } as const;

export class CalendarDayInputDto {
  @ApiProperty(date)
  @Matches(datePattern)
  date!: string;

  @ApiProperty({ enum: kinds })
  @IsIn(kinds)
  kind!: Kind;

  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsString()
  @MaxLength(200)
  @Matches(/\S/)
  name!: string;

  @ApiPropertyOptional({ ...noText, maxLength: 200, description: 'Keputusan atau surat yang menetapkannya' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  source?: string | null;
}

export class CalendarDayDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(date)
  date!: string;

  @ApiProperty({ enum: kinds })
  kind!: Kind;

  @ApiProperty()
  name!: string;

  @ApiProperty(noText)
  source!: string | null;
}

export class ChangeCalendarRulesDto {
  @ApiProperty({ description: 'Versi aturan yang sedang dilihat' })
  @IsInt()
  @Min(1)
  version!: number;

  @ApiProperty({ enum: kinds, isArray: true, description: 'Jenis hari yang tidak dihitung sebagai hari kerja' })
  @IsArray()
  @ArrayUnique()
  @IsIn(kinds, { each: true })
  off!: Kind[];

  @ApiProperty({ type: [Number], description: 'Akhir pekan; 1 Senin sampai 7 Minggu, paling banyak enam' })
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(6)
  @IsIn(weekdays, { each: true })
  weekend!: Weekday[];

  @ApiProperty({ type: [Number], description: 'Tahun yang hari liburnya sudah lengkap; di luar itu tenggat sementara' })
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(101)
  @IsInt({ each: true })
  @Min(2000, { each: true })
  @Max(2100, { each: true })
  completeYears!: number[];

  @ApiProperty({ minLength: 1, maxLength: 2_000 })
  @IsString()
  @MaxLength(2_000)
  @Matches(/\S/)
  reason!: string;
}

export class CalendarRulesDto extends OmitType(ChangeCalendarRulesDto, ['reason']) {
  @ApiProperty(noText)
  reason!: string | null;

  @ApiProperty({ ...noText, description: 'Kosong: saat penyelenggara dibuat' })
  madeBy!: string | null;

  @ApiProperty({ format: 'date-time' })
  madeAt!: string;
}

export class CalendarDto {
  @ApiProperty({ ...date, description: 'Hari ini di zona waktu penyelenggara, menurut jam basis data' })
  today!: string;

  @ApiProperty()
  timeZone!: string;

  @ApiProperty({ type: CalendarRulesDto })
  rules!: CalendarRulesDto;

  @ApiProperty({ type: [CalendarDayDto] })
  days!: CalendarDayDto[];

  @ApiProperty()
  mayWrite!: boolean;
}

export class DeadlineQuery {
  @ApiProperty({ ...date, description: 'Hari diterimanya; hari sesudahnya adalah hari pertama' })
  @Matches(datePattern)
  receivedOn!: string;

  @ApiProperty({ minimum: 1, maximum: 250 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(250)
  workingDays!: number;
}

export class DayOffDto {
  @ApiProperty({ enum: offKinds })
  kind!: (typeof offKinds)[number];

  @ApiPropertyOptional({ type: Number, description: 'Hanya untuk akhir pekan; 1 Senin sampai 7 Minggu' })
  weekday?: Weekday;

  @ApiPropertyOptional()
  name?: string;
}

export class NotCountedDayDto {
  @ApiProperty({ enum: kinds })
  kind!: Kind;

  @ApiProperty()
  name!: string;
}

export class DeadlineDayDto {
  @ApiProperty(date)
  date!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Hari kerja ke berapa; kosong bila bukan hari kerja' })
  count!: number | null;

  @ApiProperty({ type: [DayOffDto] })
  off!: DayOffDto[];

  @ApiProperty({ type: [NotCountedDayDto], description: 'Ada di kalender, tetapi menurut aturan tetap hari kerja' })
  notCounted!: NotCountedDayDto[];

  @ApiProperty({ description: 'Hari libur tahun ini belum lengkap' })
  isProvisional!: boolean;
}

export class DeadlineDto {
  @ApiProperty(date)
  receivedOn!: string;

  @ApiProperty()
  workingDays!: number;

  @ApiProperty(date)
  dueOn!: string;

  @ApiProperty({ format: 'date-time', description: 'Saat tenggat berakhir; tidak termasuk' })
  endsAt!: string;

  @ApiProperty()
  isProvisional!: boolean;

  @ApiProperty({ type: [DeadlineDayDto] })
  days!: DeadlineDayDto[];
}

export class CalendarLineDto {
  @ApiProperty({ description: 'Nomor baris pada berkas' })
  row!: number;

  @ApiProperty(date)
  date!: string;

  @ApiProperty({ enum: kinds })
  kind!: Kind;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: fates })
  fate!: (typeof fates)[number];

  @ApiProperty({ enum: kinds, nullable: true })
  kindBefore!: Kind | null;
}

export class CalendarCountsDto {
  @ApiProperty()
  new!: number;

  @ApiProperty()
  changed!: number;

  @ApiProperty()
  unchanged!: number;

  @ApiProperty({ description: 'Libur nasional dan cuti bersama di tahun yang sama yang tidak ada pada berkas' })
  missing!: number;
}

export class CalendarReportDto {
  @ApiProperty({ type: [FileFaultDto] })
  faults!: FileFaultDto[];

  @ApiProperty({ type: CalendarCountsDto })
  counts!: CalendarCountsDto;

  @ApiProperty({ type: [CalendarLineDto] })
  lines!: CalendarLineDto[];

  @ApiProperty({ type: [CalendarDayDto] })
  missing!: CalendarDayDto[];

  @ApiProperty({ ...noText, description: 'Disertakan saat menerapkan; kosong selama ada kesalahan' })
  digest!: string | null;
}

/** The fields that come before the file to be applied. */
export class CalendarImportDto {
  @ApiProperty({ pattern: sha256Pattern.source })
  @Matches(sha256Pattern)
  digest!: string;

  @ApiPropertyOptional({ description: 'Hapus libur nasional dan cuti bersama yang tidak ada pada berkas' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  removeMissing?: boolean;
}

export class CalendarAppliedDto {
  @ApiProperty()
  added!: number;

  @ApiProperty()
  changed!: number;

  @ApiProperty()
  removed!: number;
}
