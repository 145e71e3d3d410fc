import {
  deliveryWays,
  objectionOutcomes,
  objectionReasons,
  requestChannels,
  requesterKinds,
  requestOutcomes,
} from '@app/ppid';
import { ApiProperty, IntersectionType, PickType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { noText } from '../http/schemas';

const LONGEST = 10_000;
const datePattern = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const date = { type: String, format: 'date', pattern: datePattern.source } as const;
const deskChannels = requestChannels.filter((channel) => channel !== 'online');

const unlessNull = (name: string): PropertyDecorator =>
  ValidateIf((given: Readonly<Record<string, unknown>>) => given[name] !== null);

/** Who asks, for what, and how they want it; shared by the desk's and the public form. */
export class RequestContentDto {
  @ApiProperty({ enum: requesterKinds })
  @IsIn(requesterKinds)
  requesterKind!: (typeof requesterKinds)[number];

  @ApiProperty({ maxLength: 200 })
  @Matches(/\S/)
  @MaxLength(200)
  requesterName!: string;

  @ApiProperty({ ...noText, maxLength: 50 })
  @unlessNull('identityKind')
  @IsString()
  @MaxLength(50)
  identityKind!: string | null;

  @ApiProperty({ ...noText, maxLength: 50 })
  @unlessNull('identityNumber')
  @Matches(/\S/)
  @MaxLength(50)
  identityNumber!: string | null;

  @ApiProperty({ ...noText, maxLength: 500 })
  @unlessNull('address')
  @Matches(/\S/)
  @MaxLength(500)
  address!: string | null;

  @ApiProperty({ ...noText, maxLength: 30 })
  @unlessNull('phone')
  @Matches(/^[\d +()-]{6,30}$/)
  phone!: string | null;

  @ApiProperty({ ...noText, maxLength: 254 })
  @unlessNull('email')
  @IsEmail()
  @MaxLength(254)
  email!: string | null;

  @ApiProperty({ ...noText, maxLength: 100 })
  @unlessNull('occupation')
  @IsString()
  @MaxLength(100)
  occupation!: string | null;

  @ApiProperty({ maxLength: LONGEST })
  @Matches(/\S/)
  @MaxLength(LONGEST)
  information!: string;

  @ApiProperty({ maxLength: LONGEST })
  @Matches(/\S/)
  @MaxLength(LONGEST)
  purpose!: string;

  @ApiProperty({ enum: deliveryWays })
  @IsIn(deliveryWays)
  delivery!: (typeof deliveryWays)[number];
}

export class EnterRequestDto extends RequestContentDto {
  @ApiProperty({ enum: deskChannels })
  @IsIn(deskChannels)
  channel!: 'desk' | 'letter' | 'email';

  @ApiProperty(date)
  @Matches(datePattern)
  receivedOn!: string;

  @ApiProperty({ ...noText, format: 'uuid', description: 'Kosong: meja sendiri' })
  @unlessNull('publicBodyId')
  @IsUUID()
  publicBodyId!: string | null;
}

export class RegisteredDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ description: 'Tautan rahasia pemohon; hanya disebut sekali' })
  link!: string;
}

class DatedStepDto {
  @ApiProperty()
  @IsInt()
  @Min(1)
  revision!: number;

  @ApiProperty({ ...date, nullable: true, description: 'Kosong: hari ini' })
  @unlessNull('on')
  @Matches(datePattern)
  on!: string | null;
}

export class RequestStepDto extends DatedStepDto {
  @ApiProperty({ maxLength: LONGEST })
  @Matches(/\S/)
  @MaxLength(LONGEST)
  text!: string;
}

/** The identity that was missing, where it came now. */
export class ResumeRequestDto extends IntersectionType(
  RequestStepDto,
  PickType(RequestContentDto, ['identityKind', 'identityNumber']),
) {}

export class ForwardRequestDto extends RequestStepDto {
  @ApiProperty({ ...noText, format: 'uuid', description: 'Kosong: meja PPID Utama' })
  @unlessNull('publicBodyId')
  @IsUUID()
  publicBodyId!: string | null;
}

export class DecideRequestDto extends RequestStepDto {
  @ApiProperty({ enum: requestOutcomes })
  @IsIn(requestOutcomes)
  outcome!: (typeof requestOutcomes)[number];

  @ApiProperty({ ...noText, maxLength: LONGEST })
  @unlessNull('ground')
  @IsString()
  @MaxLength(LONGEST)
  ground!: string | null;

  @ApiProperty({ ...noText, maxLength: LONGEST })
  @unlessNull('consequenceTest')
  @IsString()
  @MaxLength(LONGEST)
  consequenceTest!: string | null;

  @ApiProperty({ ...noText, maxLength: 200 })
  @unlessNull('cost')
  @IsString()
  @MaxLength(200)
  cost!: string | null;
}

export class FileObjectionDto extends RequestStepDto {
  @ApiProperty({ enum: objectionReasons, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(objectionReasons.length)
  @IsIn(objectionReasons, { each: true })
  reasons!: (typeof objectionReasons)[number][];
}

export class DecideObjectionDto extends DatedStepDto {
  @ApiProperty({ enum: objectionOutcomes })
  @IsIn(objectionOutcomes)
  outcome!: (typeof objectionOutcomes)[number];

  @ApiProperty({ maxLength: LONGEST })
  @Matches(/\S/)
  @MaxLength(LONGEST)
  decision!: string;

  @ApiProperty({ maxLength: 200 })
  @Matches(/\S/)
  @MaxLength(200)
  superiorName!: string;

  @ApiProperty({ maxLength: 200 })
  @Matches(/\S/)
  @MaxLength(200)
  superiorPosition!: string;
}

const responses = ['satisfied', 'disputed'] as const;

export class RespondToObjectionDto extends DatedStepDto {
  @ApiProperty({ enum: responses })
  @IsIn(responses)
  response!: (typeof responses)[number];

  @ApiProperty({ maxLength: LONGEST })
  @Matches(/\S/)
  @MaxLength(LONGEST)
  note!: string;
}
