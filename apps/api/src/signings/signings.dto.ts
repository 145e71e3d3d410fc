import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { noInstant, noText, sha256Pattern } from '../http/schemas';

const LONGEST_NAME = 200;

export class GiveBackDto {
  @ApiProperty({ maxLength: 2_000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  reason!: string;
}

export class LetterSignerDto {
  @ApiProperty({ maxLength: LONGEST_NAME })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_NAME)
  signerName!: string;

  @ApiProperty({ maxLength: LONGEST_NAME })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_NAME)
  signerTitle!: string;

  @ApiPropertyOptional({ ...noText, description: 'SHA-256 jawaban yang tampak saat surat dicetak' })
  @IsOptional()
  @Matches(sha256Pattern)
  seenSha256?: string | null;

  @ApiPropertyOptional({ ...noText, description: 'SHA-256 daftar bukti yang tampak saat surat dicetak' })
  @IsOptional()
  @Matches(sha256Pattern)
  seenEvidenceSha256?: string | null;
}

export class LetterDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  fileName!: string;

  @ApiProperty()
  signerName!: string;

  @ApiProperty()
  signerTitle!: string;

  @ApiProperty()
  uploadedBy!: string;

  @ApiProperty({ format: 'date-time' })
  uploadedAt!: string;

  @ApiProperty({ description: 'Jawaban atau bukti berubah sesudah surat diunggah: surat ini tidak berlaku lagi' })
  isOutdated!: boolean;
}

const outcomes = ['signed', 'returned'] as const;

export class SigningRequestDto {
  @ApiProperty()
  askedBy!: string;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty({ type: String, enum: outcomes, nullable: true })
  outcome!: (typeof outcomes)[number] | null;

  @ApiProperty(noText)
  reason!: string | null;

  @ApiProperty(noText)
  endedBy!: string | null;

  @ApiProperty(noInstant)
  endedAt!: string | null;
}

const confirmations = ['superior', 'letter', 'either'] as const;
const capacities = ['Plt.', 'Plh.', 'Pj.'] as const;

export class SigningDto {
  @ApiProperty({ enum: confirmations })
  confirm!: (typeof confirmations)[number];

  @ApiProperty({ description: 'Yang bertanya petugas PPID sekaligus atasan, jadi perlu surat' })
  isAlone!: boolean;

  @ApiProperty({ description: 'Yang bertanya petugas PPID sekaligus atasan badan publik ini' })
  isBoth!: boolean;

  @ApiProperty({ type: SigningRequestDto, nullable: true })
  request!: SigningRequestDto | null;

  @ApiProperty({ type: LetterDto, nullable: true })
  letter!: LetterDto | null;

  @ApiProperty({ type: [String] })
  superiors!: readonly string[];

  @ApiProperty()
  statement!: string;

  @ApiProperty({ enum: capacities, isArray: true })
  capacities!: readonly (typeof capacities)[number][];

  @ApiProperty({ description: 'SHA-256 jawaban saat ini' })
  answersSha256!: string;

  @ApiProperty({ description: 'SHA-256 daftar bukti saat ini' })
  evidenceSha256!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Penanda bukti tiap butir; berubah bila buktinya atau catatannya berubah',
  })
  evidenceMarks!: Readonly<Record<string, string>>;
}
