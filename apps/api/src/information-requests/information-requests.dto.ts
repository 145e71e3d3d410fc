import {
  deliveryWays,
  objectionOutcomes,
  objectionReasons,
  requestChannels,
  requesterKinds,
  requestEventKinds,
  requestFilters,
  requestOutcomes,
  requestSorts,
  requestStates,
  requestSteps,
  type RequestFilter,
  type RequestSort,
} from '@app/ppid';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { DeadlineDayDto } from '../calendars/calendars.dto';
import { freeDocument, noText } from '../http/schemas';

export class InformationRequestsQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ enum: requestFilters })
  @IsOptional()
  @IsIn(requestFilters)
  filter?: RequestFilter;

  @ApiPropertyOptional({ enum: requestSorts })
  @IsOptional()
  @IsIn(requestSorts)
  sort?: RequestSort;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

export class RegisterQuery {
  @ApiProperty({ example: '2026' })
  @Matches(/^20\d{2}$/)
  year!: string;
}

const noDate = { type: String, format: 'date', nullable: true } as const;
const date = { type: String, format: 'date' } as const;

export class InformationRequestCardDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  number!: string;

  @ApiProperty({ enum: requestChannels })
  channel!: (typeof requestChannels)[number];

  @ApiProperty(date)
  receivedOn!: string;

  @ApiProperty()
  requesterName!: string;

  @ApiProperty()
  information!: string;

  @ApiProperty()
  deskName!: string;

  @ApiProperty({ enum: requestStates })
  state!: (typeof requestStates)[number];

  @ApiProperty({ type: String, enum: requestOutcomes, nullable: true })
  outcome!: (typeof requestOutcomes)[number] | null;

  @ApiProperty(noDate)
  dueOn!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Hari kerja tersisa; negatif bila lewat tenggat' })
  daysLeft!: number | null;

  @ApiProperty()
  isExtended!: boolean;

  @ApiProperty()
  hasOpenObjection!: boolean;
}

export class RequestCountsDto {
  @ApiProperty()
  running!: number;

  @ApiProperty()
  dueSoon!: number;

  @ApiProperty()
  overdue!: number;

  @ApiProperty()
  stopped!: number;

  @ApiProperty()
  objections!: number;

  @ApiProperty()
  finished!: number;
}

export class InformationRequestPageDto {
  @ApiProperty({ type: [InformationRequestCardDto] })
  items!: readonly InformationRequestCardDto[];

  @ApiProperty(noText)
  next!: string | null;

  @ApiProperty()
  total!: number;

  @ApiProperty({ type: RequestCountsDto })
  counts!: RequestCountsDto;

  @ApiProperty(date)
  today!: string;
}

export class RequesterDto {
  @ApiProperty({ enum: requesterKinds })
  kind!: (typeof requesterKinds)[number];

  @ApiProperty()
  name!: string;

  @ApiProperty(noText)
  identityKind!: string | null;

  @ApiProperty(noText)
  identityNumber!: string | null;

  @ApiProperty(noText)
  address!: string | null;

  @ApiProperty(noText)
  phone!: string | null;

  @ApiProperty(noText)
  email!: string | null;

  @ApiProperty(noText)
  occupation!: string | null;
}

export class RequestEventDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: requestEventKinds })
  kind!: (typeof requestEventKinds)[number];

  @ApiProperty(date)
  on!: string;

  @ApiProperty()
  deskName!: string;

  @ApiProperty(noText)
  text!: string | null;

  @ApiProperty(freeDocument)
  detail!: Readonly<Record<string, unknown>>;

  @ApiProperty({ ...noText, description: 'Kosong: pemohon atau kalender' })
  by!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class ObjectionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  number!: string;

  @ApiProperty(date)
  filedOn!: string;

  @ApiProperty({ enum: objectionReasons, isArray: true })
  reasons!: readonly (typeof objectionReasons)[number][];

  @ApiProperty()
  text!: string;

  @ApiProperty(date)
  dueOn!: string;

  @ApiProperty({ type: String, enum: objectionOutcomes, nullable: true })
  outcome!: (typeof objectionOutcomes)[number] | null;

  @ApiProperty(noText)
  decision!: string | null;

  @ApiProperty(noDate)
  decidedOn!: string | null;

  @ApiProperty(noText)
  superiorName!: string | null;

  @ApiProperty(noText)
  superiorPosition!: string | null;

  @ApiProperty({ type: String, enum: ['satisfied', 'disputed'], nullable: true })
  response!: 'satisfied' | 'disputed' | null;

  @ApiProperty(noText)
  responseNote!: string | null;
}

export class RequestDueDto {
  @ApiProperty(date)
  from!: string;

  @ApiProperty()
  workingDays!: number;

  @ApiProperty(date)
  dueOn!: string;

  @ApiProperty()
  isProvisional!: boolean;

  @ApiProperty({ type: [DeadlineDayDto] })
  days!: readonly DeadlineDayDto[];
}

export class RequestDeskDto {
  @ApiProperty(noText)
  publicBodyId!: string | null;

  @ApiProperty()
  name!: string;
}

export class RequestDesksQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class RequestDeskListDto {
  @ApiProperty({ type: [RequestDeskDto] })
  items!: readonly RequestDeskDto[];
}

export class InformationRequestDto extends OmitType(InformationRequestCardDto, ['requesterName']) {
  @ApiProperty()
  purpose!: string;

  @ApiProperty({ enum: deliveryWays })
  delivery!: (typeof deliveryWays)[number];

  @ApiProperty({ type: RequesterDto })
  requester!: RequesterDto;

  @ApiProperty({ type: RequestDeskDto })
  desk!: RequestDeskDto;

  @ApiProperty(noDate)
  decidedOn!: string | null;

  @ApiProperty({ type: RequestDueDto, nullable: true })
  due!: RequestDueDto | null;

  @ApiProperty()
  revision!: number;

  @ApiProperty(date)
  today!: string;

  @ApiProperty({ enum: requestSteps, isArray: true })
  steps!: readonly (typeof requestSteps)[number][];

  @ApiProperty({ description: 'Pernah di meja ini, kini di meja lain' })
  isElsewhere!: boolean;

  @ApiProperty()
  mayDecideObjection!: boolean;

  @ApiProperty({ type: [RequestEventDto] })
  events!: readonly RequestEventDto[];

  @ApiProperty({ type: [ObjectionDto] })
  objections!: readonly ObjectionDto[];
}
