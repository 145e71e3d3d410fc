import { clinicWays, consultationTopics } from '@app/ppid';
import { ApiProperty, PickType } from '@nestjs/swagger';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { freeDocument, noText } from '../http/schemas';

const LONGEST = 10_000;
const datePattern = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const unlessNull = (name: string): PropertyDecorator =>
  ValidateIf((given: Readonly<Record<string, unknown>>) => given[name] !== null);

/** Who asks the clinic what; shared by the desk's and the public form. */
export class ConsultationContentDto {
  @ApiProperty({ maxLength: 200 })
  @Matches(/\S/)
  @MaxLength(200)
  askerName!: string;

  @ApiProperty({ ...noText, maxLength: 254 })
  @unlessNull('email')
  @IsEmail()
  @MaxLength(254)
  email!: string | null;

  @ApiProperty({ ...noText, maxLength: 30 })
  @unlessNull('phone')
  @Matches(/^[\d +()-]{6,30}$/)
  phone!: string | null;

  @ApiProperty({ enum: consultationTopics })
  @IsIn(consultationTopics)
  topic!: (typeof consultationTopics)[number];

  @ApiProperty({ ...noText, format: 'uuid', description: 'Badan publik yang ditanyakan' })
  @unlessNull('aboutBodyId')
  @IsUUID()
  aboutBodyId!: string | null;

  @ApiProperty({ maxLength: LONGEST })
  @Matches(/\S/)
  @MaxLength(LONGEST)
  question!: string;
}

export class AskConsultationDto extends PickType(ConsultationContentDto, ['topic', 'aboutBodyId', 'question']) {}

const visitChannels = ['desk', 'phone'] as const;

export class RecordVisitDto extends ConsultationContentDto {
  @ApiProperty({ enum: visitChannels })
  @IsIn(visitChannels)
  channel!: (typeof visitChannels)[number];

  @ApiProperty({ ...noText, format: 'date', description: 'Kosong: hari ini' })
  @unlessNull('on')
  @Matches(datePattern)
  on!: string | null;

  @ApiProperty({ ...noText, maxLength: LONGEST, description: 'Kosong: dijawab kemudian' })
  @unlessNull('reply')
  @Matches(/\S/)
  @MaxLength(LONGEST)
  reply!: string | null;
}

export class OnlineConsultationDto extends ConsultationContentDto {
  @ApiProperty({ maxLength: 63 })
  @Matches(/^[a-z0-9][a-z0-9.-]{0,62}$/)
  organiserCode!: string;

  @ApiProperty({ ...noText, format: 'uuid', description: 'Kosong: meja PPID Utama' })
  @unlessNull('publicBodyId')
  @IsUUID()
  publicBodyId!: string | null;

  @ApiProperty({ ...freeDocument, description: 'Tantangan beserta penyelesaiannya' })
  @IsObject()
  proof!: object;
}

export class TakeConsultationDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Revisi yang tampil di layar' })
  @IsInt()
  @Min(1)
  revision!: number;
}

export class ConsultationStepDto extends TakeConsultationDto {
  @ApiProperty({ maxLength: LONGEST })
  @Matches(/\S/)
  @MaxLength(LONGEST)
  text!: string;
}

export class HandOnConsultationDto extends ConsultationStepDto {
  @ApiProperty({ ...noText, format: 'uuid', description: 'Kosong: meja PPID Utama' })
  @unlessNull('publicBodyId')
  @IsUUID()
  publicBodyId!: string | null;
}

export class PublishAnswerDto extends TakeConsultationDto {
  @ApiProperty({ enum: consultationTopics })
  @IsIn(consultationTopics)
  topic!: (typeof consultationTopics)[number];

  @ApiProperty({ maxLength: LONGEST })
  @Matches(/\S/)
  @MaxLength(LONGEST)
  question!: string;

  @ApiProperty({ maxLength: LONGEST })
  @Matches(/\S/)
  @MaxLength(LONGEST)
  answer!: string;
}

export class FollowUpDto extends PickType(ConsultationStepDto, ['text']) {}

export class RateConsultationDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 })
  @IsInt()
  @Min(1)
  @Max(5)
  rating!: number;

  @ApiProperty({ ...noText, maxLength: 2_000 })
  @unlessNull('note')
  @IsString()
  @MaxLength(2_000)
  note!: string | null;
}

export class BookSlotDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  slotId!: string;
}

export class OfferSlotsDto {
  @ApiProperty({ type: String, format: 'date' })
  @Matches(datePattern)
  date!: string;

  @ApiProperty({ example: '09:00' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  from!: string;

  @ApiProperty({ type: 'integer', minimum: 5, maximum: 240 })
  @IsInt()
  @Min(5)
  @Max(240)
  minutes!: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 24 })
  @IsInt()
  @Min(1)
  @Max(24)
  count!: number;

  @ApiProperty({ enum: clinicWays })
  @IsIn(clinicWays)
  way!: (typeof clinicWays)[number];

  @ApiProperty({ maxLength: 500 })
  @Matches(/\S/)
  @MaxLength(500)
  place!: string;
}
