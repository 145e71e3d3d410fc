import { evidenceKinds, type EvidenceKind } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { noText } from '../http/schemas';
import { LinkCheckDto } from '../link-checks/link-checks.dto';

/** A form field left empty says nothing. */
const emptyIsNothing = Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

export class EvidencePlaceDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  itemCode!: string;

  @ApiProperty({ enum: evidenceKinds })
  @IsIn(evidenceKinds)
  kind!: EvidenceKind;

  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1 })
  @emptyIsNothing
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number | null;

  @ApiPropertyOptional(noText)
  @emptyIsNothing
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  note?: string | null;
}

export class AddLinkDto extends EvidencePlaceDto {
  @ApiProperty({ format: 'uri' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(5_000)
  url!: string;
}

export class EvidenceFileDto {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  mediaType!: string;

  @ApiProperty()
  sizeBytes!: number;

  @ApiProperty()
  sha256!: string;
}

export class EvidenceDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  itemCode!: string;

  @ApiProperty({ enum: evidenceKinds })
  kind!: EvidenceKind;

  @ApiProperty(noText)
  url!: string | null;

  @ApiProperty({ type: EvidenceFileDto, nullable: true })
  file!: EvidenceFileDto | null;

  @ApiProperty({ type: Number, nullable: true })
  page!: number | null;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ ...noText, description: 'Kosong bagi yang tidak berhak mengetahuinya' })
  createdBy!: string | null;

  @ApiProperty({ type: LinkCheckDto, nullable: true })
  check!: LinkCheckDto | null;
}

export class ReuseFileDto extends EvidencePlaceDto {
  @ApiProperty()
  @Matches(/^[0-9a-f]{64}$/)
  sha256!: string;
}

export class EvidenceRemarkDto {
  @ApiProperty({ type: Number, nullable: true, minimum: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  page!: number | null;

  @ApiProperty(noText)
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  note!: string | null;
}

export class EvidenceSearchDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;
}

export class KnownFileDto extends EvidenceFileDto {
  @ApiProperty({ description: 'SHA-256 berkas sebagaimana dikirim' })
  sentSha256!: string;

  @ApiProperty({ type: [String], description: 'Nama lain yang pernah dipakainya' })
  otherNames!: string[];

  @ApiProperty({ type: [String], description: 'Pertanyaan pada penilaian ini yang memakainya' })
  itemCodes!: string[];

  @ApiProperty()
  year!: number;
}

export class EvidenceRoomDto {
  @ApiProperty()
  fileBytes!: number;

  @ApiProperty()
  videoBytes!: number;

  @ApiProperty()
  quotaBytes!: number;

  @ApiProperty()
  usedBytes!: number;

  @ApiProperty({ type: [KnownFileDto] })
  files!: KnownFileDto[];
}

export class EvidenceOrderDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Urutan yang dilihat sebelum diubah' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  seen!: string[];

  @ApiProperty({ type: [String], format: 'uuid', description: 'Bukti yang sama dalam urutan baru' })
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  wanted!: string[];
}
