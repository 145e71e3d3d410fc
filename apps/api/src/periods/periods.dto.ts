import { periodActions, periodStates, type Instrument, type PeriodAction } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { freeDocument, mapOf } from '../http/schemas';
import { ReasonDto } from '../instruments/instrument-versions.dto';

export class CreatePeriodDto {
  @ApiProperty({ ...freeDocument, description: 'Bagian `period` dari terbuka/period@1' })
  @IsObject()
  policy!: Record<string, unknown>;

  @ApiPropertyOptional({ ...freeDocument, description: 'Instrumen sendiri, menurut kode; selebihnya yang bawaan' })
  @IsOptional()
  @IsObject()
  instruments?: Record<string, Instrument>;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Periode yang disalin: instrumen yang disebut ketentuan dibawa serta',
  })
  @IsOptional()
  @IsUUID()
  copyOf?: string | null;
}

export class ChangePolicyDto {
  @ApiProperty(freeDocument)
  @IsObject()
  policy!: Record<string, unknown>;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Wajib setelah periode dibuka' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string | null;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'policyVersion yang dibaca; bila sudah ada yang lebih baru, ditolak dengan period.stale',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

export class OpeningReasonDto extends ReasonDto {
  @ApiProperty({ description: 'Kode instrumen' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  instrument!: string;
}

export class OpeningDto {
  @ApiPropertyOptional({ type: [OpeningReasonDto], description: 'Alasan membiarkan peringatan instrumen' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => OpeningReasonDto)
  reasons?: OpeningReasonDto[];
}

export class ParticipantDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  bodyCode!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  category!: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  group?: string | null;
}

export class ParticipantsDto {
  @ApiProperty({ type: [ParticipantDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => ParticipantDto)
  participants!: ParticipantDto[];
}

export class ReplaceParticipantsDto {
  @ApiProperty({ type: [ParticipantDto] })
  @IsArray()
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => ParticipantDto)
  participants!: ParticipantDto[];
}

export class AddedDto {
  @ApiProperty()
  added!: number;
}

export class PeriodOrganiserDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

export class WindowDto {
  @ApiProperty({ format: 'date-time' })
  from!: string;

  @ApiProperty({ format: 'date-time' })
  until!: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 250, description: 'Bila akhirnya dihitung dalam hari kerja' })
  workingDays?: number;
}

export class WindowMoveQuery {
  @ApiProperty({ maxLength: 300, description: 'Kode jadwal: verifikasi, sanggah, atau kode tahapnya' })
  @IsString()
  @MaxLength(300)
  window!: string;
}

export class WindowMoveDto {
  @ApiProperty({ type: 'integer', description: 'Badan publik yang belum selesai pada kegiatan itu' })
  bodies!: number;

  @ApiProperty({ type: 'integer', description: 'Pembaca, penilai, dan juri yang bertugas pada kegiatan itu' })
  people!: number;

  @ApiProperty({ type: 'integer', description: 'Badan publik yang waktunya sudah ditetapkan dan tidak ikut berubah' })
  fixed!: number;
}

export class PeriodStageDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ enum: ['questionnaire', 'panel', 'assessed', 'recorded'] })
  kind!: string;

  @ApiProperty({ example: '80' })
  weight!: string;
}

export class PeriodCountsDto {
  @ApiProperty()
  assessments!: number;

  @ApiProperty()
  submitted!: number;

  @ApiProperty()
  verified!: number;
}

export class PeriodCardDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'lumajang-2026' })
  code!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  year!: number;

  @ApiProperty({ enum: periodStates })
  state!: string;

  @ApiProperty({ type: PeriodOrganiserDto })
  organiser!: PeriodOrganiserDto;

  @ApiProperty(mapOf('WindowDto'))
  windows!: Record<string, WindowDto>;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Akhir pengisian bagi semua badan publik karena perpanjangan; null bila tidak melampaui jadwal',
  })
  extendedUntil!: string | null;

  @ApiProperty({ type: [PeriodStageDto] })
  stages!: PeriodStageDto[];

  @ApiProperty({ type: PeriodCountsDto })
  counts!: PeriodCountsDto;
}

export class PeriodListDto {
  @ApiProperty({ type: [PeriodCardDto] })
  items!: PeriodCardDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;

  @ApiProperty()
  total!: number;
}

export class PeriodViewDto extends PeriodCardDto {
  @ApiProperty({ description: 'Pesertanya suatu daftar, bukan semua badan publik dari jenis yang dipilih' })
  isListed!: boolean;

  @ApiProperty(freeDocument)
  policy!: object;

  @ApiProperty()
  policyVersion!: number;

  @ApiProperty({ enum: periodActions, isArray: true })
  allowed!: PeriodAction[];
}

export class NewestPeriodDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty(freeDocument)
  policy!: object;
}

export class StartingPointsDto {
  @ApiProperty({ ...freeDocument, description: 'Ketentuan awal bawaan, tanpa jadwal' })
  builtIn!: object;

  @ApiProperty({
    type: NewestPeriodDto,
    nullable: true,
    description: 'Ketentuan periode terbaru untuk tahun berikutnya',
  })
  newest!: NewestPeriodDto | null;
}
