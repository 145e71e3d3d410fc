import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { EvidenceDto, EvidencePlaceDto } from '../evidence/evidence.dto';
import { noText } from '../http/schemas';

export class UploadInputDto extends EvidencePlaceDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000)
  fileName!: string;

  @ApiProperty({ description: 'Jenis menurut peramban; kosong bila tidak tahu' })
  @IsString()
  @MaxLength(200)
  declaredType!: string;

  /** Larger than any limit is still a number: the limit's own refusal says more. */
  @ApiProperty({ minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  sizeBytes!: number;

  @ApiPropertyOptional({
    ...noText,
    description: 'Pengenal isi: SHA-256 seluruh berkas (hex), atau pengenal lain berawalan "x-"',
  })
  @IsOptional()
  @Matches(/^(?:[0-9a-f]{64}|x-[0-9a-zA-Z:.-]{1,200})$/)
  fingerprint?: string | null;
}

export class BegunUploadDto {
  @ApiProperty({ ...noText, format: 'uuid', description: 'Kirim isinya dengan protokol tus ke /api/uploads/{id}' })
  uploadId!: string | null;

  @ApiProperty({ type: EvidenceDto, nullable: true, description: 'Terisi bila berkas itu sudah pernah tiba' })
  evidence!: EvidenceDto | null;
}
