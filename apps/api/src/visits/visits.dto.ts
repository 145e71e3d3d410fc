import {
  signedPieceKinds,
  signingWays,
  visitParties,
  type SignatureStrokes,
  type SignedPiece,
  type SigningWay,
  type VisitParty,
} from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { freeDocument, noText, sha256Pattern } from '../http/schemas';

const strokes = {
  type: 'array',
  nullable: true,
  items: { type: 'array', items: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 } },
  description: 'Garis demi garis, tiap titik [x, y] di dalam bidang 600 × 240',
} as const;

/** One piece of evidence as it is signed. */
export class SignedPieceDto implements SignedPiece {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MaxLength(100)
  item!: string;

  @ApiProperty({ enum: signedPieceKinds })
  @IsIn(signedPieceKinds)
  kind!: SignedPiece['kind'];

  @ApiProperty({ ...noText, description: 'Berkas: SHA-256 dari yang dikirim' })
  @ValidateIf(({ kind, sha256 }: SignedPieceDto) => kind !== 'link' || sha256 !== null)
  @Matches(sha256Pattern)
  sha256!: string | null;

  @ApiProperty({ ...noText, maxLength: 2_000, description: 'Tautan: alamatnya' })
  @ValidateIf(({ kind, url }: SignedPieceDto) => kind === 'link' || url !== null)
  @IsString()
  @MaxLength(2_000)
  url!: string | null;
}

export class VisitSignatureDto {
  @ApiProperty({ enum: visitParties })
  party!: VisitParty;

  @ApiProperty({ enum: signingWays })
  way!: SigningWay;

  @ApiProperty()
  name!: string;

  @ApiProperty(noText)
  position!: string | null;

  @ApiProperty(strokes)
  strokes!: SignatureStrokes | null;

  @ApiProperty({ ...noText, description: 'Mengapa tidak bersedia menandatangani' })
  reason!: string | null;

  @ApiProperty({ format: 'date-time' })
  signedAt!: string;

  @ApiProperty({ pattern: sha256Pattern.source })
  contentSha256!: string;

  @ApiProperty({
    type: [SignedPieceDto],
    nullable: true,
    description: 'Foto, berkas, dan tautan yang ikut ditandatangani; null: terbuka/visit@1, belum mencakupnya',
  })
  evidence!: readonly SignedPiece[] | null;

  @ApiProperty({ description: 'Isian atau bukti berubah sesudah ditandatangani' })
  isVoid!: boolean;
}

export class EarlierMinutesDto {
  @ApiProperty({ type: 'integer', minimum: 1 })
  edition!: number;

  @ApiProperty({ format: 'date-time' })
  madeAt!: string;
}

export class MinutesQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'Edisi yang sudah digantikan; kosong: yang berlaku',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  @Type(() => Number)
  edition?: number;
}

export class VisitStandingDto {
  @ApiProperty({ type: [VisitSignatureDto] })
  signatures!: VisitSignatureDto[];

  @ApiProperty({ description: 'Berita acara PDF sudah ada' })
  hasMinutes!: boolean;

  @ApiProperty({ type: [EarlierMinutesDto], description: 'Berita acara sebelum dibetulkan' })
  earlierMinutes!: EarlierMinutesDto[];
}

export class SignVisitDto {
  @ApiProperty({
    pattern: '^[0-9a-f]{32}$',
    description: 'Dibuat perangkat; kiriman ulang dengan kunci sama tidak ganda',
  })
  @Matches(/^[0-9a-f]{32}$/)
  key!: string;

  @ApiProperty({ enum: visitParties })
  @IsIn(visitParties)
  party!: VisitParty;

  @ApiProperty({ enum: signingWays, description: 'refused hanya bagi wakil badan publik' })
  @ValidateIf(({ party, way }: SignVisitDto) => way !== 'refused' || party !== 'body')
  @IsIn(['drawn', 'typed'])
  way!: SigningWay;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  name!: string;

  @ApiPropertyOptional({ ...noText, maxLength: 200, description: 'Wajib bagi wakil badan publik' })
  @ValidateIf(({ party, position }: SignVisitDto) => party === 'body' || (position ?? null) !== null)
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  position?: string | null;

  @ApiPropertyOptional(strokes)
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  strokes?: unknown[] | null;

  @ApiPropertyOptional({ ...noText, maxLength: 2_000, description: 'Wajib bila tidak bersedia menandatangani' })
  @ValidateIf(({ way, reason }: SignVisitDto) => way === 'refused' || (reason ?? null) !== null)
  @IsString()
  @Matches(/\S/)
  @MaxLength(2_000)
  reason?: string | null;

  @ApiProperty({ format: 'date-time', description: 'Menurut jam perangkat' })
  @IsISO8601({ strict: true })
  @Matches(/T.*(Z|[+-]\d\d:\d\d)$/)
  signedAt!: string;

  @ApiProperty({ ...freeDocument, description: 'Yang tampil saat ditandatangani: butir → { value, note }' })
  @IsObject()
  content!: object;

  @ApiPropertyOptional({
    type: [SignedPieceDto],
    description: 'Foto, berkas, dan tautan yang tampil saat ditandatangani; kosong: tidak ada',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SignedPieceDto)
  evidence?: SignedPieceDto[];
}

export class BodyVisitDto {
  @ApiProperty({ format: 'uuid' })
  inspectionId!: string;

  @ApiProperty()
  stageLabel!: string;

  @ApiProperty({ format: 'date-time' })
  endedAt!: string;

  @ApiProperty()
  hasMinutes!: boolean;

  @ApiProperty({ type: [EarlierMinutesDto] })
  earlierMinutes!: EarlierMinutesDto[];
}

export class BodyVisitsDto {
  @ApiProperty({ type: [BodyVisitDto] })
  items!: BodyVisitDto[];
}
