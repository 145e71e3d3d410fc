import { bodyKinds, type PublicBodyKind } from '@app/access';
import { pastFields, type PastField } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { noInstant, noText, sha256Pattern } from '../http/schemas';
import { FileFaultDto } from '../instruments/instrument-files.dto';

const fieldsByColumn: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: { type: 'string', enum: [...pastFields] },
};
const scorePattern = /^\d{1,6}(\.\d{1,6})?$/;

export class PastMappingDto {
  @ApiProperty()
  @IsString()
  @MaxLength(200)
  sheet!: string;

  @ApiProperty({ description: 'Baris judul kolom; 0: dicari pada lembar itu' })
  @IsInt()
  @Min(0)
  headRow!: number;

  @ApiProperty({ ...fieldsByColumn, description: 'Arti setiap kolom, menurut hurufnya' })
  @IsObject()
  fields!: Record<string, PastField>;
}

/** The fields that come before the table to be read. */
export class ReadPastYearDto {
  @ApiPropertyOptional({ type: PastMappingDto, description: 'Tanpa ini, kolomnya ditebak dari judulnya' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PastMappingDto)
  mapping?: PastMappingDto;

  @ApiProperty({ pattern: scorePattern.source, description: 'Nilai tertinggi yang mungkin' })
  @Matches(scorePattern)
  scale!: string;
}

export class PastChoiceDto {
  @ApiProperty()
  @IsInt()
  row!: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'Badan publik yang sudah ada' })
  @IsOptional()
  @IsUUID()
  bodyId?: string;

  @ApiPropertyOptional({ enum: bodyKinds, description: 'Buat badan publik baru; tanpa keduanya, namanya saja' })
  @IsOptional()
  @IsIn(bodyKinds)
  make?: PublicBodyKind;
}

const otherwise = [...bodyKinds, 'nameOnly'] as const;

export class ImportPastYearDto extends ReadPastYearDto {
  @ApiProperty({ type: PastMappingDto })
  @ValidateNested()
  @Type(() => PastMappingDto)
  declare mapping: PastMappingDto;

  @ApiProperty({ minimum: 2000, maximum: 2100 })
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;

  @ApiProperty({ maxLength: 500, description: 'Asal tabel dan lisensinya' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  source!: string;

  @ApiProperty({ type: [PastChoiceDto] })
  @IsArray()
  @ArrayMaxSize(5_000)
  @ValidateNested({ each: true })
  @Type(() => PastChoiceDto)
  choices!: PastChoiceDto[];

  @ApiPropertyOptional({ enum: otherwise, description: 'Untuk baris lain yang tidak dikenali' })
  @IsOptional()
  @IsIn(otherwise)
  others?: (typeof otherwise)[number];

  @ApiProperty({ pattern: sha256Pattern.source })
  @Matches(sha256Pattern)
  digest!: string;
}

export class WithdrawPastYearDto {
  @ApiProperty({ maxLength: 500 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}

export class PastYearCardDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  year!: number;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'Asal tabel dan lisensinya' })
  source!: string;

  @ApiProperty({ description: 'Nilai tertinggi yang mungkin' })
  scale!: string;

  @ApiProperty()
  rowCount!: number;

  @ApiProperty()
  fileName!: string;

  @ApiProperty()
  fileSha256!: string;

  @ApiProperty({ format: 'date-time' })
  importedAt!: string;

  @ApiProperty({ ...noInstant, description: 'Kapan ditarik' })
  withdrawnAt!: string | null;

  @ApiProperty(noText)
  withdrawalReason!: string | null;
}

export class PastYearListDto {
  @ApiProperty({ type: [PastYearCardDto] })
  items!: PastYearCardDto[];
}

export class PublicPastYearDto extends PastYearCardDto {
  @ApiProperty()
  organiser!: string;
}

export class PublicPastYearListDto {
  @ApiProperty({ type: [PublicPastYearDto] })
  items!: PublicPastYearDto[];
}

const scoresByStage = { type: 'object', additionalProperties: { type: 'string' } } as const;
const noRank = { type: Number, nullable: true } as const;

export class PastResultDto {
  @ApiProperty({ description: 'Nomor baris pada tabel' })
  row!: number;

  @ApiProperty(noText)
  code!: string | null;

  @ApiProperty()
  name!: string;

  @ApiProperty(noText)
  category!: string | null;

  @ApiProperty({ ...noText, description: 'Nilai akhir; kosong bila tidak dinilai' })
  final!: string | null;

  @ApiProperty(noText)
  band!: string | null;

  @ApiProperty(noRank)
  rank!: number | null;

  @ApiProperty(scoresByStage)
  stages!: Record<string, string>;
}

export class PastYearDto extends PublicPastYearDto {
  @ApiProperty({ type: [PastResultDto], description: 'Kosong bila tabelnya ditarik' })
  rows!: PastResultDto[];
}

export class PastColumnDto {
  @ApiProperty()
  letter!: string;

  @ApiProperty()
  header!: string;

  @ApiProperty({ type: [String] })
  samples!: string[];
}

export class KnownBodyDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty(noText)
  regionCode!: string | null;
}

export class MatchedPastRowDto {
  @ApiProperty()
  row!: number;

  @ApiProperty(noText)
  code!: string | null;

  @ApiProperty()
  name!: string;

  @ApiProperty(noText)
  category!: string | null;

  @ApiProperty(noText)
  score!: string | null;

  @ApiProperty(noText)
  band!: string | null;

  @ApiProperty(noRank)
  rank!: number | null;

  @ApiProperty(scoresByStage)
  stages!: Record<string, string>;

  @ApiProperty({ enum: ['code', 'name'], nullable: true, description: 'Cara badan publiknya dikenali' })
  by!: 'code' | 'name' | null;

  @ApiProperty({ type: KnownBodyDto, nullable: true })
  body!: KnownBodyDto | null;

  @ApiProperty({ type: [KnownBodyDto], description: 'Badan publik yang namanya mirip' })
  alike!: KnownBodyDto[];
}

export class PastYearCountsDto {
  @ApiProperty()
  rows!: number;

  @ApiProperty({ description: 'Dikenali dari kodenya' })
  byCode!: number;

  @ApiProperty({ description: 'Dikenali dari namanya' })
  byName!: number;

  @ApiProperty({ description: 'Tidak dikenali' })
  lost!: number;
}

export class PastYearReportDto {
  @ApiProperty({ type: [String] })
  sheets!: string[];

  @ApiProperty({ type: PastMappingDto, nullable: true })
  mapping!: PastMappingDto | null;

  @ApiProperty({ type: [PastColumnDto] })
  columns!: PastColumnDto[];

  @ApiProperty({ type: [MatchedPastRowDto] })
  rows!: MatchedPastRowDto[];

  @ApiProperty({ type: PastYearCountsDto })
  counts!: PastYearCountsDto;

  @ApiProperty({ type: [FileFaultDto] })
  faults!: FileFaultDto[];

  @ApiProperty({ type: [FileFaultDto] })
  warnings!: FileFaultDto[];

  @ApiProperty()
  fileSha256!: string;

  @ApiProperty({ ...noText, description: 'Disertakan saat menyimpan; kosong selama ada kesalahan' })
  digest!: string | null;
}

export class CreatedPastYearDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}
