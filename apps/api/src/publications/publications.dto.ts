import type { PublicationPlanView } from '@app/evaluation';
import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';
import { noInstant, noText } from '../http/schemas';

const LONGEST_REASON = 2_000;

export class PublishedDto {
  @ApiProperty({ description: 'Kode periode pada alamat publik' })
  code!: string;

  @ApiProperty({ format: 'date-time' })
  publishedAt!: string;
}

export class PublicationReasonDto {
  @ApiProperty({ maxLength: LONGEST_REASON, description: 'Tampil pada halaman umum bila hasil ditarik' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_REASON)
  reason!: string;
}

export class PlanPublicationDto {
  @ApiProperty({ format: 'date-time', description: 'Jam pengumuman, menurut jam basis data' })
  @IsISO8601({ strict: true })
  releaseAt!: string;

  @ApiProperty({ ...noText, maxLength: LONGEST_REASON, description: 'Wajib bila jadwal yang ada dipindahkan' })
  @ValidateIf((body: PlanPublicationDto) => body.reason !== null)
  @IsString()
  @MaxLength(LONGEST_REASON)
  reason!: string | null;
}

export class PublicationEventDto {
  @ApiProperty({ enum: ['planned', 'moved', 'cancelled', 'released', 'withdrawn', 'restored'] })
  kind!: PublicationPlanView['events'][number]['kind'];

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty(noInstant)
  releaseAt!: string | null;

  @ApiProperty(noText)
  reason!: string | null;

  @ApiProperty({ ...noText, description: 'Nama orangnya; kosong bila dilakukan aplikasi menurut jadwal' })
  by!: string | null;
}

export class PublicationPlanDto {
  @ApiProperty({ ...noInstant, description: 'Jam pengumuman yang dijadwalkan; kosong bila tidak ada' })
  releaseAt!: string | null;

  @ApiProperty({ type: [PublicationEventDto], description: 'Yang terbaru dahulu' })
  events!: PublicationEventDto[];
}
