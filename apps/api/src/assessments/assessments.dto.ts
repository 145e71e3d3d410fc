import {
  assessmentActions,
  endings,
  assessmentStates,
  registrationStates,
  type AssessmentAction,
  type AssessmentState,
  type Ending,
} from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { CopiedAnswerDto } from '../copies/copies.dto';
import { CorrectionDto, ReviewsDto } from '../corrections/corrections.dto';
import { EvidenceDto } from '../evidence/evidence.dto';
import { itemValue, mapOf, mapOfLists, noInstant, noText } from '../http/schemas';
import { ReceiptDto } from '../submissions/submissions.dto';

const confirmations = ['superior', 'letter', 'either'] as const;

export class WithdrawDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  reason!: string;
}

export class ProgressDto {
  @ApiProperty()
  total!: number;

  @ApiProperty()
  answered!: number;

  @ApiProperty()
  withEvidence!: number;

  @ApiProperty()
  verified!: number;
}

export class BodyDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  kind!: string;
}

export class AssessmentPeriodDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  year!: number;

  @ApiProperty({ example: '100' })
  scale!: string;

  @ApiProperty()
  decimals!: number;
}

export class AssessmentCardDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: AssessmentPeriodDto })
  period!: AssessmentPeriodDto;

  @ApiProperty({ type: BodyDto })
  body!: BodyDto;

  @ApiProperty()
  category!: string;

  @ApiProperty({ description: 'Nama kategori menurut kebijakan periode' })
  categoryLabel!: string;

  @ApiProperty({ enum: assessmentStates })
  state!: AssessmentState;

  @ApiProperty()
  stateLabel!: string;

  @ApiProperty(noInstant)
  deadline!: string | null;

  @ApiProperty({ ...noInstant, description: 'Batas waktu sebelum diperpanjang; null bila tidak diperpanjang' })
  extendedFrom!: string | null;

  @ApiProperty({
    type: String,
    enum: endings,
    nullable: true,
    description: 'Akibat batas waktu yang lewat tanpa pengiriman',
  })
  ending!: Ending | null;

  @ApiProperty({ description: 'Hasil periodenya sudah ditetapkan' })
  isDetermined!: boolean;

  @ApiProperty({ ...noText, description: 'Nomor tanda terima kiriman terakhir' })
  receiptNumber!: string | null;

  @ApiProperty({ enum: confirmations, description: 'Cara pengesahan kiriman' })
  confirm!: (typeof confirmations)[number];

  @ApiProperty({ type: ProgressDto })
  progress!: ProgressDto;

  @ApiProperty(noText)
  selfScore!: string | null;

  @ApiProperty({ enum: assessmentActions, isArray: true })
  allowed!: AssessmentAction[];

  @ApiProperty({ description: 'Jawaban yang perlu ditinjau lagi karena kuesioner dikoreksi' })
  toReview!: number;

  @ApiProperty({ ...noInstant, description: 'Waktu koreksi terakhir kuesionernya' })
  correctedAt!: string | null;

  @ApiProperty({ type: () => RegistrationStandingDto, nullable: true })
  registration!: RegistrationStandingDto | null;

  @ApiProperty({ type: () => LateCountsDto, nullable: true, description: 'Yang tiba sesudah batas waktu' })
  late!: LateCountsDto | null;

  @ApiProperty({ type: () => SigningStandingDto, nullable: true, description: 'Tanda tangan atasan yang diminta' })
  signing!: SigningStandingDto | null;
}

class GivenBackDto {
  @ApiProperty()
  by!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  reason!: string;
}

export class SigningStandingDto {
  @ApiProperty()
  askedBy!: string;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty({ type: [String], description: 'Atasan yang dapat menandatangani dengan akunnya' })
  superiors!: string[];

  @ApiProperty({ type: GivenBackDto, nullable: true, description: 'Kosong selama menunggu' })
  givenBack!: GivenBackDto | null;
}

export class LateCountsDto {
  @ApiProperty()
  waiting!: number;

  @ApiProperty()
  accepted!: number;

  @ApiProperty()
  declined!: number;
}

export class RegistrationStandingDto {
  @ApiProperty({ enum: registrationStates })
  state!: (typeof registrationStates)[number];

  @ApiProperty({ ...noText, description: 'Alasan dikembalikan' })
  reason!: string | null;

  @ApiProperty({ description: 'Pendaftaran yang disetujui sedang atau sudah diperbarui' })
  isRenewal!: boolean;

  @ApiProperty({ description: 'Yang mengisi data pendaftaran tidak lagi bertugas' })
  isOfficerGone!: boolean;
}

export class AssessmentListDto {
  @ApiProperty({ type: [AssessmentCardDto] })
  items!: AssessmentCardDto[];
}

export class AssessmentViewDto extends AssessmentCardDto {
  @ApiProperty()
  instrumentCode!: string;

  @ApiProperty(noText)
  instrumentSha256!: string | null;

  @ApiProperty({ type: ReceiptDto, nullable: true })
  submission!: ReceiptDto | null;
}

export class StoredAnswerDto {
  @ApiProperty(itemValue)
  value!: object | null;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty()
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;

  @ApiProperty()
  savedBy!: string;
}

export class ItemVerdictDto {
  @ApiProperty({ enum: ['accept', 'correct', 'reject', 'notApplicable'] })
  decision!: string;

  @ApiProperty(itemValue)
  value!: object | null;

  @ApiProperty(noText)
  reason!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  page!: number | null;

  @ApiProperty()
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ ...noText, description: 'Kosong bagi yang tidak berhak mengetahuinya' })
  by!: string | null;
}

/** The part of the policy by which the browser computes the self score. */
export class FormPolicyDto {
  @ApiProperty({ example: '100' })
  scale!: string;

  @ApiProperty()
  decimals!: number;

  @ApiProperty({ enum: ['half-up', 'half-even'] })
  rounding!: string;

  @ApiPropertyOptional({ enum: ['item', 'node', 'stage', 'final'], isArray: true })
  roundAt?: string[];

  @ApiPropertyOptional({ enum: ['zero', 'exclude'] })
  unanswered?: string;

  @ApiPropertyOptional({ enum: ['exclude', 'full', 'zero'] })
  notApplicable?: string;
}

export class AssessmentFormDto {
  @ApiProperty({ type: AssessmentCardDto })
  assessment!: AssessmentCardDto;

  @ApiProperty()
  instrumentSha256!: string;

  @ApiProperty({ type: FormPolicyDto })
  policy!: FormPolicyDto;

  @ApiProperty(mapOf('StoredAnswerDto'))
  answers!: Record<string, StoredAnswerDto>;

  @ApiProperty(mapOfLists('EvidenceDto'))
  evidence!: Record<string, EvidenceDto[]>;

  @ApiPropertyOptional(mapOf('ItemVerdictDto'))
  verdicts?: Record<string, ItemVerdictDto>;

  @ApiProperty({ ...mapOf('CopiedAnswerDto'), description: 'Salinan tahun lalu yang belum diperiksa; bukan jawaban' })
  copies!: Record<string, CopiedAnswerDto>;

  @ApiProperty({ type: [CorrectionDto], description: 'Terbaru lebih dahulu' })
  corrections!: CorrectionDto[];

  @ApiProperty({ type: ReviewsDto })
  reviews!: ReviewsDto;

  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Butir yang boleh diubah selama perbaikan; null bila semua boleh',
  })
  editableItems!: readonly string[] | null;

  @ApiPropertyOptional({
    type: [String],
    description:
      'Butir yang diputus verifikator ini bila beberapa orang membaca badan publik yang sama; tidak ada: semua',
  })
  ownItems?: readonly string[];

  @ApiPropertyOptional({
    type: [String],
    description: 'Bagi verifikator: butir yang diputus orang yang kini terikat dengan badan publik ini; ditinjau lagi',
  })
  tiedVerdicts?: readonly string[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['first', 'adjudicated', 'appeal'] },
    description:
      'Bagi verifikator: butir yang putusannya tidak diubah lagi: pembacaan keduanya selesai, diputus pihak ketiga, atau dalam sanggahan',
  })
  settledVerdicts?: Readonly<Record<string, 'first' | 'adjudicated' | 'appeal'>>;
}

export class ChecklistPdfDto {
  @ApiProperty({ format: 'uuid' })
  evidenceId!: string;

  @ApiProperty()
  name!: string;
}

export class ChecklistLineDto {
  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty()
  problem!: string;

  @ApiProperty()
  message!: string;

  @ApiPropertyOptional({ type: [ChecklistPdfDto], description: 'PDF yang halamannya belum disebut' })
  pdfs?: ChecklistPdfDto[];
}

export class ChecklistDto {
  @ApiProperty({ type: [ChecklistLineDto] })
  missing!: ChecklistLineDto[];

  @ApiProperty({ type: [ChecklistLineDto] })
  doubtful!: ChecklistLineDto[];

  @ApiProperty()
  complete!: boolean;

  @ApiProperty({ type: ProgressDto })
  progress!: ProgressDto;

  @ApiProperty({ description: 'Pernyataan yang ditandatangani atasan, seperti yang akan disimpan' })
  statement!: string;
}
