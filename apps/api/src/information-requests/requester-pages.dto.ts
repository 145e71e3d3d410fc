import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { InformationRequestCardDto, ObjectionDto, RequestEventDto } from './information-requests.dto';

export class OpenRequesterPageDto {
  @ApiProperty()
  @IsString()
  @MaxLength(100)
  token!: string;
}

export class RequesterEventDto extends PickType(RequestEventDto, ['id', 'kind', 'on', 'deskName', 'text']) {}

export class RequesterObjectionDto extends PickType(ObjectionDto, [
  'number',
  'filedOn',
  'dueOn',
  'outcome',
  'decision',
]) {}

export class RequesterPageDto extends PickType(InformationRequestCardDto, [
  'number',
  'deskName',
  'information',
  'receivedOn',
  'state',
  'outcome',
  'dueOn',
]) {
  @ApiProperty()
  organiserName!: string;

  @ApiProperty({ type: [RequesterEventDto] })
  events!: readonly RequesterEventDto[];

  @ApiProperty({ type: [RequesterObjectionDto] })
  objections!: readonly RequesterObjectionDto[];
}
