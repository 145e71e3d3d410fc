import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { freeDocument, noText, sha256Pattern } from '../http/schemas';

const capacities = ['Plt.', 'Plh.', 'Pj.'] as const;
const receiptFormats = ['terbuka/receipt@1', 'terbuka/receipt@2', 'terbuka/receipt@3'] as const;
const timings = ['inTime', 'grace', 'extension', 'repair'] as const;

export class SubmitDto {
  @ApiProperty({ description: 'Pernyataan tanggung jawab disetujui' })
  @IsBoolean()
  statementAccepted!: boolean;

  @ApiPropertyOptional({ ...noText, description: 'SHA-256 jawaban yang tampak di layar penanda tangan' })
  @IsOptional()
  @Matches(sha256Pattern)
  seenSha256?: string | null;

  @ApiPropertyOptional({ ...noText, description: 'SHA-256 daftar bukti yang tampak di layar penanda tangan' })
  @IsOptional()
  @Matches(sha256Pattern)
  seenEvidenceSha256?: string | null;

  @ApiPropertyOptional({ ...noText, format: 'uuid', description: 'Surat pernyataan bertanda tangan' })
  @IsOptional()
  @IsUUID()
  letterId?: string | null;

  @ApiPropertyOptional({ ...noText, maxLength: 200, description: 'Jabatan penanda tangan' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  office?: string | null;

  @ApiPropertyOptional({ type: String, enum: capacities, nullable: true, description: 'Bagi pejabat pelaksana' })
  @IsOptional()
  @IsIn(capacities)
  capacity?: (typeof capacities)[number] | null;
}

export class BegunDto {
  @ApiProperty({ format: 'date-time' })
  begunAt!: string;
}

export class ReceiptDto {
  @ApiProperty({ example: 'TT-lumajang-2026-35.08.07.2002' })
  number!: string;

  @ApiProperty({ description: 'Bertambah satu setiap dikirim kembali sesudah perbaikan' })
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;

  @ApiProperty({ enum: timings })
  timing!: (typeof timings)[number];

  @ApiProperty({ description: 'SHA-256 dari JSON kanonik jawaban' })
  answersSha256!: string;

  @ApiProperty({ ...noText, description: 'SHA-256 dari JSON kanonik daftar bukti' })
  evidenceSha256!: string | null;

  @ApiProperty()
  evidenceCount!: number;

  @ApiProperty()
  signedBy!: string;

  @ApiProperty({ ...noText, description: 'Jabatan, dengan Plt., Plh., atau Pj. bila pelaksana' })
  signedAs!: string | null;

  @ApiProperty({ description: 'Disahkan dengan surat bertanda tangan' })
  byLetter!: boolean;

  @ApiProperty({ ...noText, format: 'uuid', description: 'Surat bertanda tangan itu' })
  letterId!: string | null;

  @ApiProperty({ description: 'Yang menandatangani juga petugas PPID badan publik itu' })
  bySamePerson!: boolean;

  @ApiProperty()
  statement!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  periodTitle!: string;

  @ApiProperty({ description: 'PDF sudah selesai dibuat' })
  hasPdf!: boolean;
}

export class ReceiptContentDto {
  @ApiProperty({ enum: receiptFormats })
  format!: (typeof receiptFormats)[number];

  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;

  @ApiProperty()
  answersSha256!: string;

  @ApiProperty()
  evidenceSha256!: string;

  @ApiProperty({ ...freeDocument, description: 'Nilai jawaban menurut kode butir' })
  answers!: object;

  @ApiPropertyOptional({
    ...freeDocument,
    description: 'Catatan untuk verifikator menurut kode butir; ada sejak terbuka/receipt@2',
  })
  notes?: object;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Bukti menurut butir; dengan catatannya bila ada (terbuka/receipt@3)',
  })
  evidence!: readonly object[];
}

export class PublicReceiptDto {
  @ApiProperty()
  number!: string;

  @ApiProperty()
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;

  @ApiProperty()
  answersSha256!: string;

  @ApiProperty(noText)
  evidenceSha256!: string | null;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  periodTitle!: string;

  @ApiProperty({ description: 'Zona waktu penyelenggara' })
  timeZone!: string;

  @ApiProperty({ ...noText, description: 'Nomor tanda terima penggantinya, sesudah perbaikan' })
  replacedBy!: string | null;
}
