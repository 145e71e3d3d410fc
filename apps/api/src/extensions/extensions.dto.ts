import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsISO8601,
  IsNotEmpty,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { noInstant, noText } from '../http/schemas';

const LONGEST_REASON = 2_000;

export class ExtendDto {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    nullable: true,
    maxItems: 200,
    description: 'Penilaian yang diperpanjang; null untuk semua badan publik periode ini',
  })
  @ValidateIf((body: ExtendDto) => body.assessmentIds !== null)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  assessmentIds!: string[] | null;

  @ApiProperty({ format: 'date-time', description: 'Batas waktu baru' })
  @IsISO8601({ strict: true })
  until!: string;

  @ApiProperty({ maxLength: LONGEST_REASON })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_REASON)
  reason!: string;
}

export class EndingDto {
  @ApiProperty({ maxLength: LONGEST_REASON })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_REASON)
  reason!: string;
}

export class ExtensionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ ...noText, format: 'uuid' })
  assessmentId!: string | null;

  @ApiProperty(noText)
  bodyName!: string | null;

  @ApiProperty({ format: 'date-time' })
  until!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty()
  madeBy!: string;

  @ApiProperty({ format: 'date-time' })
  madeAt!: string;

  @ApiProperty(noInstant)
  undoneAt!: string | null;

  @ApiProperty(noText)
  undoneReason!: string | null;
}

export class ClosingDto {
  @ApiProperty({ type: 'integer', description: 'Badan publik yang dapat mengisi sekarang' })
  open!: number;

  @ApiProperty({ type: 'integer', description: 'Di antaranya yang mendapat perpanjangan' })
  extended!: number;
}

export class DeadlineMoveQuery {
  @ApiProperty({ format: 'date-time', description: 'Batas waktu yang dipertimbangkan' })
  @IsISO8601({ strict: true })
  until!: string;
}

export class DeadlineMoveDto {
  @ApiProperty({ type: 'integer', description: 'Badan publik yang belum mengirim' })
  unfinished!: number;

  @ApiProperty({ type: 'integer', description: 'Di antaranya yang waktunya berakhir lebih awal daripada sekarang' })
  losing!: number;

  @ApiProperty({ type: 'integer', description: 'Di antaranya yang langsung tertutup' })
  shut!: number;

  @ApiProperty({ type: [String], description: 'Nama sebagian yang kehilangan waktu, menurut abjad' })
  names!: readonly string[];
}

export class ExtensionListDto {
  @ApiProperty({ type: [ExtensionDto] })
  items!: readonly ExtensionDto[];
}
