import {
  askerSteps,
  clinicWays,
  consultationChannels,
  consultationFilters,
  consultationMessageKinds,
  consultationSorts,
  consultationStates,
  consultationTopics,
  deskSteps,
  type ConsultationFilter,
  type ConsultationSort,
} from '@app/ppid';
import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { freeDocument, noText } from '../http/schemas';
import { RequestDeskDto } from '../information-requests/information-requests.dto';

const instant = { type: String, format: 'date-time' } as const;
const noInstant = { ...instant, nullable: true } as const;
const noNumber = { type: Number, nullable: true } as const;

export class ConsultationsQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ enum: consultationFilters })
  @IsOptional()
  @IsIn(consultationFilters)
  filter?: ConsultationFilter;

  @ApiPropertyOptional({ enum: consultationSorts })
  @IsOptional()
  @IsIn(consultationSorts)
  sort?: ConsultationSort;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

export class ClinicYearQuery {
  @ApiProperty({ example: '2026' })
  @Matches(/^20\d{2}$/)
  year!: string;
}

export class ConsultationCardDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  number!: string;

  @ApiProperty({ enum: consultationChannels })
  channel!: (typeof consultationChannels)[number];

  @ApiProperty({ enum: consultationTopics })
  topic!: (typeof consultationTopics)[number];

  @ApiProperty()
  askerName!: string;

  @ApiProperty()
  question!: string;

  @ApiProperty()
  deskName!: string;

  @ApiProperty(noText)
  assigneeName!: string | null;

  @ApiProperty({ enum: consultationStates })
  state!: (typeof consultationStates)[number];

  @ApiProperty(instant)
  askedAt!: string;

  @ApiProperty(noInstant)
  waitingSince!: string | null;

  @ApiProperty(noInstant)
  slotStartsAt!: string | null;

  @ApiProperty(noNumber)
  rating!: number | null;
}

export class ConsultationCountsDto {
  @ApiProperty()
  waiting!: number;

  @ApiProperty()
  mine!: number;

  @ApiProperty()
  booked!: number;

  @ApiProperty()
  answered!: number;

  @ApiProperty()
  closed!: number;
}

export class ConsultationPageDto {
  @ApiProperty({ type: [ConsultationCardDto] })
  items!: readonly ConsultationCardDto[];

  @ApiProperty(noText)
  next!: string | null;

  @ApiProperty()
  total!: number;

  @ApiProperty({ type: ConsultationCountsDto })
  counts!: ConsultationCountsDto;
}

export class ConsultationMessageDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: consultationMessageKinds })
  kind!: (typeof consultationMessageKinds)[number];

  @ApiProperty(noText)
  text!: string | null;

  @ApiProperty()
  deskName!: string;

  @ApiProperty({ ...noText, description: 'Kosong: penanya tanpa akun' })
  by!: string | null;

  @ApiProperty(freeDocument)
  detail!: Readonly<Record<string, unknown>>;

  @ApiProperty(instant)
  at!: string;
}

export class ClinicSlotDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(instant)
  startsAt!: string;

  @ApiProperty(instant)
  endsAt!: string;

  @ApiProperty({ enum: clinicWays })
  way!: (typeof clinicWays)[number];

  @ApiProperty()
  place!: string;
}

export class FreeSlotListDto {
  @ApiProperty({ type: [ClinicSlotDto] })
  items!: readonly ClinicSlotDto[];
}

export class ConsultationAskerDto {
  @ApiProperty()
  name!: string;

  @ApiProperty(noText)
  bodyName!: string | null;

  @ApiProperty(noText)
  email!: string | null;

  @ApiProperty(noText)
  phone!: string | null;
}

export class ConsultationAssigneeDto {
  @ApiProperty({ format: 'uuid' })
  userId!: string;

  @ApiProperty()
  name!: string;
}

/** What both sides see of a consultation. */
class ConsultationHeadDto extends PickType(ConsultationCardDto, [
  'number',
  'topic',
  'question',
  'deskName',
  'state',
  'askedAt',
  'waitingSince',
  'rating',
]) {
  @ApiProperty(noText)
  aboutBodyName!: string | null;

  @ApiProperty(noText)
  ratingNote!: string | null;

  @ApiProperty({ type: ClinicSlotDto, nullable: true })
  slot!: ClinicSlotDto | null;

  @ApiProperty({ type: [ConsultationMessageDto] })
  messages!: readonly ConsultationMessageDto[];
}

export class ConsultationDto extends ConsultationHeadDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: consultationChannels })
  channel!: (typeof consultationChannels)[number];

  @ApiProperty({ type: ConsultationAskerDto })
  asker!: ConsultationAskerDto;

  @ApiProperty({ type: RequestDeskDto })
  desk!: RequestDeskDto;

  @ApiProperty({ type: ConsultationAssigneeDto, nullable: true })
  assignee!: ConsultationAssigneeDto | null;

  @ApiProperty()
  revision!: number;

  @ApiProperty({ enum: deskSteps, isArray: true })
  deskSteps!: readonly (typeof deskSteps)[number][];

  @ApiProperty({ enum: askerSteps, isArray: true })
  askerSteps!: readonly (typeof askerSteps)[number][];
}

export class AskerPageDto extends ConsultationHeadDto {
  @ApiProperty()
  organiserName!: string;

  @ApiProperty({ example: 'Asia/Jakarta' })
  timeZone!: string;

  @ApiProperty({ enum: askerSteps, isArray: true })
  steps!: readonly (typeof askerSteps)[number][];
}

export class RegisteredConsultationDto extends PickType(ConsultationCardDto, ['id', 'number']) {}

export class ConfirmedConsultationDto extends PickType(ConsultationCardDto, ['number']) {}

export class DeskFigureDto {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  asked!: number;

  @ApiProperty()
  waiting!: number;

  @ApiProperty({ ...noNumber, description: 'Jam dari pertanyaan sampai jawaban pertama, nilai tengah' })
  medianHours!: number | null;
}

export class TopicFigureDto extends PickType(ConsultationCardDto, ['topic']) {
  @ApiProperty()
  asked!: number;
}

export class ConsultationFiguresDto {
  @ApiProperty()
  year!: number;

  @ApiProperty()
  asked!: number;

  @ApiProperty()
  waiting!: number;

  @ApiProperty()
  closed!: number;

  @ApiProperty()
  answered!: number;

  @ApiProperty({ ...noNumber, description: 'Jam dari pertanyaan sampai jawaban pertama, nilai tengah' })
  medianHours!: number | null;

  @ApiProperty({ description: 'Dari yang dijawab, berapa dalam dua kali 24 jam' })
  withinTwoDays!: number;

  @ApiProperty({ ...noNumber, description: 'Rata-rata penilaian 1 sampai 5' })
  rating!: number | null;

  @ApiProperty()
  rated!: number;

  @ApiProperty({ type: [DeskFigureDto] })
  desks!: readonly DeskFigureDto[];

  @ApiProperty({ type: [TopicFigureDto] })
  topics!: readonly TopicFigureDto[];
}
