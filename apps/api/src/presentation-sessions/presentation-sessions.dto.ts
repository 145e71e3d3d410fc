import { presences, type JurorPresence } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { noInstant, noText } from '../http/schemas';

const LONGEST_MINUTES = 240;

export class PlanSessionDto {
  @ApiProperty()
  @IsString()
  @Matches(/\S/)
  @MaxLength(120)
  name!: string;

  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true })
  @Matches(/T.*(Z|[+-]\d{2}:\d{2})$/)
  startsAt!: string;

  @ApiProperty({ minimum: 1, maximum: LONGEST_MINUTES, description: 'Menit untuk tiap badan publik' })
  @IsInt()
  @Min(1)
  @Max(LONGEST_MINUTES)
  minutes!: number;

  @ApiPropertyOptional({ ...noText, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  room?: string | null;

  @ApiPropertyOptional({ ...noText, maxLength: 2000, description: 'Tautan rapat daring, https:// saja' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  videoUrl?: string | null;
}

export class MakeSessionDto extends PlanSessionDto {
  @ApiProperty()
  @IsString()
  @MaxLength(60)
  stageCode!: string;
}

export class SpreadBodiesDto {
  @ApiProperty()
  @IsString()
  @MaxLength(60)
  stageCode!: string;
}

export class SpreadDto {
  @ApiProperty()
  placed!: number;
}

export class SessionBodiesDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  presentationIds!: string[];
}

export class DrawLotsDto {
  @ApiPropertyOptional({ description: 'Benih undian; acak dari komputer bila kosong' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  seed?: string;

  @ApiPropertyOptional({ description: 'Wajib bila sesi ini sudah diundi' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class DrawDto {
  @ApiProperty()
  seed!: string;

  @ApiProperty({ type: [String], description: 'Kode badan publik menurut urutan' })
  codes!: string[];

  @ApiProperty(noText)
  reason!: string | null;

  @ApiProperty()
  drawnBy!: string;

  @ApiProperty({ format: 'date-time' })
  drawnAt!: string;
}

export class SeatJurorDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  userId!: string;
}

export class NotePresenceDto {
  @ApiProperty({ enum: presences })
  @IsIn(presences)
  presence!: JurorPresence;

  @ApiPropertyOptional({ ...noInstant, description: 'Jam tiba bila terlambat, jam pergi bila meninggalkan sesi' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/T.*(Z|[+-]\d{2}:\d{2})$/)
  at?: string | null;

  @ApiPropertyOptional({
    ...noText,
    format: 'uuid',
    description: 'Yang pertama didengar bila terlambat, yang terakhir didengar bila pergi; kosong: tidak satu pun',
  })
  @IsOptional()
  @IsUUID()
  presentationId?: string | null;

  @ApiPropertyOptional({ ...noText, maxLength: 1000 })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string | null;
}

export class PresenceNoteDto {
  @ApiProperty({ enum: presences })
  presence!: JurorPresence;

  @ApiProperty(noInstant)
  at!: string | null;

  @ApiProperty(noText)
  reason!: string | null;

  @ApiProperty()
  notedBy!: string;

  @ApiProperty({ format: 'date-time' })
  notedAt!: string;
}

export class SessionJurorDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [PresenceNoteDto], description: 'Yang terbaru lebih dahulu; yang pertama berlaku' })
  notes!: PresenceNoteDto[];
}

export class PresentationSessionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  periodId!: string;

  @ApiProperty()
  stageCode!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date-time' })
  startsAt!: string;

  @ApiProperty()
  minutes!: number;

  @ApiProperty(noText)
  room!: string | null;

  @ApiProperty(noText)
  videoUrl!: string | null;

  @ApiProperty({ type: [DrawDto], description: 'Yang terbaru lebih dahulu; yang pertama berlaku' })
  draws!: DrawDto[];

  @ApiProperty({ type: [SessionJurorDto] })
  jurors!: SessionJurorDto[];

  @ApiProperty({ description: 'Banyak badan publik di dalamnya' })
  holds!: number;

  @ApiProperty({ description: 'Sudah ada kartu juri yang ditandatangani' })
  hasBegun!: boolean;
}

export class PresentationSessionListDto {
  @ApiProperty({ type: [PresentationSessionDto] })
  items!: PresentationSessionDto[];
}
