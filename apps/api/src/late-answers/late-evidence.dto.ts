import { evidenceKinds, type EvidenceKind } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsInt, IsISO8601, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { AddLinkDto, EvidenceDto } from '../evidence/evidence.dto';
import { deviceKeyPattern, noInstant, noText } from '../http/schemas';
import { UploadInputDto } from '../uploads/uploads.dto';

const LARGEST = 1_000_000_000;

export class LateArrivalDto {
  @ApiProperty({ description: 'Kunci dari gawai; kiriman ulang disimpan sekali', pattern: deviceKeyPattern.source })
  @IsString()
  @Matches(deviceKeyPattern)
  key!: string;

  @ApiPropertyOptional({ ...noInstant, description: 'Waktu bukti dipilih menurut gawai' })
  @IsOptional()
  @IsISO8601({ strict: true })
  takenAt?: string | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Waktu server dikurangi waktu gawai, milidetik' })
  @IsOptional()
  @IsInt()
  @Min(-LARGEST)
  @Max(LARGEST)
  clockOffsetMs?: number | null;
}

export class LateUploadInputDto extends IntersectionType(UploadInputDto, LateArrivalDto) {}

export class LateLinkDto extends IntersectionType(AddLinkDto, LateArrivalDto) {}

export class LateFileDto {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  mediaType!: string;

  @ApiProperty()
  sizeBytes!: number;
}

export class LateEvidenceDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: evidenceKinds })
  kind!: EvidenceKind;

  @ApiProperty(noText)
  url!: string | null;

  @ApiProperty({ type: LateFileDto, nullable: true })
  file!: LateFileDto | null;

  @ApiProperty({ type: Number, nullable: true })
  page!: number | null;

  @ApiProperty({ ...noInstant, description: 'Pengakuan gawai' })
  takenAt!: string | null;

  @ApiProperty({ format: 'date-time', description: 'Saat server pertama kali menerimanya' })
  begunAt!: string;

  @ApiProperty({ format: 'date-time' })
  arrivedAt!: string;

  @ApiProperty({ description: 'Sudah menjadi bukti' })
  isTaken!: boolean;
}

export class LateReplyDto {
  @ApiProperty({ type: LateEvidenceDto, nullable: true })
  late!: LateEvidenceDto | null;

  @ApiProperty({ type: EvidenceDto, nullable: true, description: 'Terisi bila sudah tiba sebelum batas waktu' })
  evidence!: EvidenceDto | null;
}

export class BegunLateDto extends LateReplyDto {
  @ApiProperty({ ...noText, format: 'uuid', description: 'Kirim isinya dengan protokol tus ke /api/uploads/{id}' })
  uploadId!: string | null;
}
