import { reminderStages, type ReminderStage } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class ReminderTextDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  subject!: string;

  @ApiProperty({ description: 'Dengan tempat {nama}, {badan}, {periode}, {tenggat}, {sisa}, {terisi}, {tautan}' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  text!: string;
}

export class ReminderTextsDto implements Record<ReminderStage, ReminderTextDto> {
  @ApiProperty({ type: ReminderTextDto })
  @IsObject()
  @ValidateNested()
  @Type(() => ReminderTextDto)
  notRegistered!: ReminderTextDto;

  @ApiProperty({ type: ReminderTextDto })
  @IsObject()
  @ValidateNested()
  @Type(() => ReminderTextDto)
  notStarted!: ReminderTextDto;

  @ApiProperty({ type: ReminderTextDto })
  @IsObject()
  @ValidateNested()
  @Type(() => ReminderTextDto)
  incomplete!: ReminderTextDto;

  @ApiProperty({ type: ReminderTextDto })
  @IsObject()
  @ValidateNested()
  @Type(() => ReminderTextDto)
  notSubmitted!: ReminderTextDto;

  @ApiProperty({ type: ReminderTextDto })
  @IsObject()
  @ValidateNested()
  @Type(() => ReminderTextDto)
  returned!: ReminderTextDto;
}

export class ReminderPlanDto {
  @ApiProperty({ description: '0: belum pernah diubah' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_646)
  revision!: number;

  @ApiProperty()
  @IsBoolean()
  automatic!: boolean;

  @ApiProperty({ type: [Number], example: [7, 3, 1] })
  @IsArray()
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(60, { each: true })
  daysBefore!: readonly number[];

  @ApiProperty({ type: ReminderTextsDto })
  @IsObject()
  @ValidateNested()
  @Type(() => ReminderTextsDto)
  texts!: ReminderTextsDto;
}

export class CandidateDto {
  @ApiProperty({ format: 'uuid' })
  assessmentId!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  category!: string;

  @ApiProperty({ enum: reminderStages })
  stage!: ReminderStage;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  dueAt!: string | null;

  @ApiProperty({ description: 'Banyaknya orang yang akan disurati' })
  recipients!: number;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  lastRemindedAt!: string | null;

  @ApiProperty()
  isRecent!: boolean;
}

export class CandidateListDto {
  @ApiProperty({ type: [CandidateDto] })
  items!: readonly CandidateDto[];
}

export class ReminderRecipientDto {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;
}

export class ReminderPreviewDto {
  @ApiProperty()
  subject!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ description: 'Untuk ditempel di WhatsApp' })
  chat!: string;

  @ApiProperty({ type: [ReminderRecipientDto] })
  recipients!: ReminderRecipientDto[];
}

export class RemindDto {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @IsUUID(undefined, { each: true })
  assessmentIds!: string[];

  @ApiPropertyOptional({ description: 'Juga yang baru saja diingatkan' })
  @IsOptional()
  @IsBoolean()
  again?: boolean;
}

export class RemindedDto {
  @ApiProperty()
  bodies!: number;

  @ApiProperty()
  mails!: number;

  @ApiProperty()
  recent!: number;

  @ApiProperty()
  unreachable!: number;

  @ApiProperty()
  gone!: number;
}

export class RemindersQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  cursor?: string;
}

export class ReminderDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty({ enum: reminderStages })
  stage!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Kosong: oleh seseorang' })
  daysBefore!: number | null;

  @ApiProperty()
  recipients!: number;

  @ApiProperty({ type: String, nullable: true })
  sentBy!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class ReminderPageDto {
  @ApiProperty({ type: [ReminderDto] })
  items!: readonly ReminderDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;

  @ApiProperty()
  total!: number;
}
