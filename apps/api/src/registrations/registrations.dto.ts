import { registrationRules, registrationStates, type RegistrationRule } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { BodyDto } from '../assessments/assessments.dto';
import { noInstant, noText, sha256Pattern } from '../http/schemas';

export class RegistrationContentDto {
  @ApiProperty()
  @IsString()
  @MaxLength(200)
  officerName!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(200)
  officerPosition!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(40)
  officerNip!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(40)
  officerPhone!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(254)
  officerEmail!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(200)
  superiorName!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(200)
  superiorPosition!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(254)
  superiorEmail!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(200)
  decreeNumber!: string;

  @ApiProperty({ example: '2026-01-31' })
  @IsString()
  @MaxLength(10)
  decreeDate!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(300)
  website!: string;

  @ApiProperty({ description: 'Kanal lain, satu baris satu' })
  @IsString()
  @MaxLength(2_000)
  channels!: string;

  @ApiProperty({ description: 'Pejabat PPID bertugas sebagai Plt.' })
  @IsBoolean()
  officerActing!: boolean;

  @ApiProperty({ description: 'Atasan PPID bertugas sebagai Plt.' })
  @IsBoolean()
  superiorActing!: boolean;

  @ApiProperty({ description: 'SK PPID belum ada' })
  @IsBoolean()
  noDecree!: boolean;
}

export class RegistrationPartDto extends PartialType(RegistrationContentDto) {}

export class SaveRegistrationDto {
  @ApiProperty({ type: RegistrationPartDto, description: 'Yang berubah' })
  @ValidateNested()
  @Type(() => RegistrationPartDto)
  content!: RegistrationPartDto;

  @ApiProperty({ description: 'Revisi yang terakhir dilihat; 0 bila belum ada' })
  @IsInt()
  @Min(0)
  revision!: number;
}

export class SubmitRegistrationDto {
  @ApiPropertyOptional({ description: 'Revisi yang tampil di layar; yang lebih lama ditolak. Kosong: tidak diperiksa' })
  @IsOptional()
  @IsInt()
  @Min(0)
  revision?: number;

  @ApiPropertyOptional({ description: 'Hanya diperiksa; tidak ada yang dikirim' })
  @IsOptional()
  @IsBoolean()
  isTrial?: boolean;
}

export class RegistrationDoubtDto {
  @ApiProperty()
  field!: string;

  @ApiProperty({ description: 'Alamat yang mungkin dimaksud' })
  suggestion!: string;
}

export class SavedRegistrationDto {
  @ApiProperty()
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;

  @ApiProperty({ type: [RegistrationDoubtDto] })
  doubts!: RegistrationDoubtDto[];
}

export class DecreeFileDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ pattern: sha256Pattern.source })
  sha256!: string;

  @ApiProperty()
  mediaType!: string;

  @ApiProperty()
  sizeBytes!: number;
}

export class DecreeQuery {
  @ApiPropertyOptional({ description: 'SK dari pendaftaran ke berapa; kosong berarti yang sekarang' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  round?: number;

  @ApiPropertyOptional({ pattern: sha256Pattern.source, description: 'Hanya berkas ini; yang lain tidak diberikan' })
  @IsOptional()
  @Matches(sha256Pattern)
  sha256?: string;
}

export class EarlierRegistrationDto {
  @ApiProperty({ description: 'Pendaftaran ke berapa' })
  round!: number;

  @ApiProperty({ type: RegistrationContentDto })
  content!: RegistrationContentDto;

  @ApiProperty({ type: DecreeFileDto, nullable: true })
  decree!: DecreeFileDto | null;

  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;
}

export class RegistrationViewDto {
  @ApiProperty({ format: 'uuid' })
  assessmentId!: string;

  @ApiProperty({ format: 'uuid' })
  periodId!: string;

  @ApiProperty()
  periodTitle!: string;

  @ApiProperty({ type: BodyDto })
  body!: BodyDto;

  @ApiProperty(noText)
  deadline!: string | null;

  @ApiProperty({ enum: registrationRules })
  rule!: RegistrationRule;

  @ApiProperty({ enum: registrationStates, nullable: true })
  state!: string | null;

  @ApiProperty()
  isRegistered!: boolean;

  @ApiProperty()
  revision!: number;

  @ApiProperty({ type: RegistrationContentDto })
  content!: RegistrationContentDto;

  @ApiProperty({ type: [RegistrationDoubtDto] })
  doubts!: RegistrationDoubtDto[];

  @ApiProperty({ type: DecreeFileDto, nullable: true })
  decree!: DecreeFileDto | null;

  @ApiProperty(noInstant)
  savedAt!: string | null;

  @ApiProperty(noInstant)
  submittedAt!: string | null;

  @ApiProperty({ ...noText, description: 'Mengapa dikembalikan' })
  reason!: string | null;

  @ApiProperty({ description: 'Pendaftaran ke berapa; lebih dari 1 setelah diperbarui' })
  round!: number;

  @ApiProperty({ type: [EarlierRegistrationDto], description: 'Yang disetujui sebelum diperbarui' })
  earlier!: EarlierRegistrationDto[];

  @ApiProperty({ description: 'Yang mengisi data ini tidak lagi bertugas' })
  isOfficerGone!: boolean;

  @ApiProperty({ enum: ['save', 'submit', 'renew', 'undoRenewal', 'decide'], isArray: true })
  allowed!: string[];
}

export class ApproveRegistrationsDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  assessmentIds!: string[];

  @ApiPropertyOptional({
    description: 'Revisi yang tampil di layar, bila satu yang diperiksa; yang lebih baru ditolak',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number;
}

export class ApprovedRegistrationsDto {
  @ApiProperty()
  approved!: number;
}

export class ReturnRegistrationDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  assessmentId!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @Matches(/\S/)
  @MaxLength(2_000)
  reason!: string;

  @ApiPropertyOptional({ description: 'Revisi yang tampil di layar; yang lebih baru ditolak' })
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number;
}

export class SeenRevisionQuery {
  @ApiProperty({ description: 'Revisi yang tampil di layar; yang lebih baru ditolak' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  revision!: number;
}

export class RegistrationRuleDto {
  @ApiProperty({ enum: registrationRules })
  @IsIn(registrationRules)
  rule!: RegistrationRule;
}
