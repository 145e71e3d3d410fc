import { objectionOutcomes, requestEventKinds, requestOutcomes, requestStates } from '@app/ppid';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { noText } from '../http/schemas';

const date = { type: String, format: 'date' } as const;

export class OpenRequesterPageDto {
  @ApiProperty()
  @IsString()
  @MaxLength(100)
  token!: string;
}

export class RequesterEventDto {
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
}

export class RequesterObjectionDto {
  @ApiProperty()
  number!: string;

  @ApiProperty(date)
  filedOn!: string;

  @ApiProperty(date)
  dueOn!: string;

  @ApiProperty({ type: String, enum: objectionOutcomes, nullable: true })
  outcome!: (typeof objectionOutcomes)[number] | null;

  @ApiProperty(noText)
  decision!: string | null;
}

export class RequesterPageDto {
  @ApiProperty()
  number!: string;

  @ApiProperty()
  organiserName!: string;

  @ApiProperty()
  deskName!: string;

  @ApiProperty()
  information!: string;

  @ApiProperty(date)
  receivedOn!: string;

  @ApiProperty({ enum: requestStates })
  state!: (typeof requestStates)[number];

  @ApiProperty({ type: String, enum: requestOutcomes, nullable: true })
  outcome!: (typeof requestOutcomes)[number] | null;

  @ApiProperty({ ...date, nullable: true })
  dueOn!: string | null;

  @ApiProperty({ type: [RequesterEventDto] })
  events!: readonly RequesterEventDto[];

  @ApiProperty({ type: [RequesterObjectionDto] })
  objections!: readonly RequesterObjectionDto[];
}
