import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsISO8601,
  IsNotEmpty,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { noInstant, noText } from '../http/schemas';

const LONGEST_REASON = 2_000;

export class RepairItemInputDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  itemCode!: string;

  @ApiProperty({ maxLength: LONGEST_REASON })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_REASON)
  reason!: string;
}

export class MakeRepairDto {
  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true })
  until!: string;

  @ApiProperty({ maxLength: LONGEST_REASON })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_REASON)
  reason!: string;

  @ApiProperty({ type: [RepairItemInputDto], maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique(({ itemCode }: RepairItemInputDto) => itemCode)
  @ValidateNested({ each: true })
  @Type(() => RepairItemInputDto)
  items!: RepairItemInputDto[];
}

export class RepairPieceDto {
  @ApiProperty({ description: 'Nama berkas atau alamat tautan' })
  name!: string;

  @ApiProperty({ type: Number, nullable: true })
  page!: number | null;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty({ ...noText, description: 'Tempat membukanya; null bila tidak dapat ditemukan lagi' })
  href!: string | null;
}

export class RepairItemDto {
  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  itemText!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty(noText)
  before!: string | null;

  @ApiProperty(noText)
  after!: string | null;

  @ApiProperty(noText)
  noteBefore!: string | null;

  @ApiProperty(noText)
  noteAfter!: string | null;

  @ApiProperty({ type: [RepairPieceDto] })
  evidenceBefore!: readonly RepairPieceDto[];

  @ApiProperty({ type: [RepairPieceDto] })
  evidenceAfter!: readonly RepairPieceDto[];

  @ApiProperty()
  isChanged!: boolean;
}

export class RepairDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  until!: string;

  @ApiProperty({ ...noInstant, description: 'Batas waktu sebelum diperpanjang; null bila tidak' })
  extendedFrom!: string | null;

  @ApiProperty()
  reason!: string;

  @ApiProperty()
  madeBy!: string;

  @ApiProperty({ format: 'date-time' })
  madeAt!: string;

  @ApiProperty(noInstant)
  endedAt!: string | null;

  @ApiProperty({ type: [RepairItemDto] })
  items!: readonly RepairItemDto[];
}

export class RepairListDto {
  @ApiProperty({ type: [RepairDto] })
  items!: readonly RepairDto[];
}
