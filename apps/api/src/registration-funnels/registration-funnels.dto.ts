import {
  assessmentStates,
  funnelSteps,
  funnelViews,
  registrationRules,
  registrationStates,
  type FunnelStep,
  type FunnelView,
  type RegistrationRule,
} from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../http/paging';
import { noInstant, noText } from '../http/schemas';

export class FunnelQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Nama, atau awal kode' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ enum: funnelViews })
  @IsOptional()
  @IsIn(funnelViews)
  view?: FunnelView;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  category?: string;
}

export class FunnelRowDto {
  @ApiProperty({ format: 'uuid' })
  assessmentId!: string;

  @ApiProperty({ format: 'uuid' })
  bodyId!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  kind!: string;

  @ApiProperty()
  category!: string;

  @ApiProperty({ enum: assessmentStates })
  state!: string;

  @ApiProperty({ enum: funnelSteps })
  step!: FunnelStep;

  @ApiProperty()
  stepLabel!: string;

  @ApiProperty(noText)
  email!: string | null;

  @ApiProperty(noText)
  phone!: string | null;

  @ApiProperty(noText)
  officerName!: string | null;

  @ApiProperty({ ...noText, description: 'Nama menurut pendaftarannya, daftar peserta, atau akun PPID-nya' })
  reachedName!: string | null;

  @ApiProperty({ ...noText, description: 'Surel menurut pendaftarannya, daftar peserta, atau akun PPID-nya' })
  reachedEmail!: string | null;

  @ApiProperty({ ...noText, description: 'Telepon menurut pendaftarannya atau daftar peserta' })
  reachedPhone!: string | null;

  @ApiProperty({ enum: ['queued', 'sent', 'failed', 'kept'], nullable: true })
  mailState!: string | null;

  @ApiProperty({ ...noText, description: 'Kata peladen surel penerima' })
  mailReply!: string | null;

  @ApiProperty(noInstant)
  mailedAt!: string | null;

  @ApiProperty({ ...noInstant, description: 'PPID yang sudah punya akun diberi tahu' })
  toldAt!: string | null;

  @ApiProperty(noInstant)
  openedAt!: string | null;

  @ApiProperty({ enum: registrationStates, nullable: true })
  registration!: string | null;

  @ApiProperty(noInstant)
  submittedAt!: string | null;

  @ApiProperty({ description: 'Pendaftaran yang disetujui diperbarui, misalnya karena pejabat berganti' })
  isRenewal!: boolean;

  @ApiProperty({ description: 'PPID yang sudah punya akun' })
  people!: number;
}

export class FunnelPageDto {
  @ApiProperty({ type: [FunnelRowDto] })
  items!: FunnelRowDto[];

  @ApiProperty(noText)
  next!: string | null;

  @ApiProperty()
  total!: number;
}

export class FunnelStepDto {
  @ApiProperty({ enum: funnelSteps })
  step!: FunnelStep;

  @ApiProperty()
  label!: string;

  @ApiProperty({ description: 'Yang benar-benar mengalaminya' })
  reached!: number;

  @ApiProperty({ description: 'Yang sekarang tepat di sini' })
  here!: number;
}

export class InvitingCountsDto {
  @ApiProperty({ description: 'Badan publik yang akan dikirimi surel undangan' })
  letters!: number;

  @ApiProperty({ description: 'Badan publik yang PPID-nya sudah punya akun dan akan diberi tahu' })
  notices!: number;

  @ApiProperty({ description: 'Badan publik yang akan diundang dengan salah satu cara itu' })
  bodies!: number;

  @ApiProperty({ description: 'Belum terdaftar, tanpa surel dan tanpa akun: hanya dapat diberi tautan' })
  unreachable!: number;
}

export class FunnelSummaryDto {
  @ApiProperty()
  total!: number;

  @ApiProperty({ type: [FunnelStepDto] })
  steps!: FunnelStepDto[];

  @ApiProperty()
  neverOpened!: number;

  @ApiProperty()
  mailFailed!: number;

  @ApiProperty()
  returned!: number;

  @ApiProperty({ description: 'Menunggu keputusan penyelenggara' })
  toDecide!: number;

  @ApiProperty()
  toInvite!: InvitingCountsDto;

  @ApiProperty({ enum: registrationRules })
  rule!: RegistrationRule;

  @ApiProperty({ ...noText, description: 'Batas pengisian semua badan, termasuk perpanjangan untuk semua' })
  deadline!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  daysLeft!: number | null;

  @ApiProperty({ description: 'Badan yang waktunya lebih lama dari itu' })
  longer!: number;
}
