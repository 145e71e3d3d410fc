import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { noInstant, noText } from '../http/schemas';

const bodyRoles = ['unitPpid', 'superior'] as const;

export class InvitePersonDto {
  @ApiProperty({ enum: bodyRoles })
  @IsIn(bodyRoles)
  role!: (typeof bodyRoles)[number];

  @ApiProperty()
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(254)
  email!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Peran yang digantikan' })
  @IsOptional()
  @IsUUID()
  replacesId?: string;

  @ApiPropertyOptional({ description: 'Peran lama berakhir sekarang juga, bukan saat penggantinya datang' })
  @IsOptional()
  @IsBoolean()
  endsAtOnce?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  sure?: boolean;
}

export class PeopleOfDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;
}

export class BodyPersonDto {
  @ApiProperty({ format: 'uuid' })
  membershipId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty({ enum: bodyRoles })
  role!: (typeof bodyRoles)[number];

  @ApiProperty()
  roleLabel!: string;

  @ApiProperty({ format: 'date-time' })
  since!: string;

  @ApiProperty(noInstant)
  endedAt!: string | null;

  @ApiProperty(noText)
  endedByName!: string | null;
}

export class AwaitedPersonDto {
  @ApiProperty({ format: 'uuid' })
  invitationId!: string;

  @ApiProperty(noText)
  name!: string | null;

  @ApiProperty(noText)
  email!: string | null;

  @ApiProperty({ enum: bodyRoles })
  role!: (typeof bodyRoles)[number];

  @ApiProperty()
  roleLabel!: string;

  @ApiProperty({ ...noText, description: 'Siapa yang digantikan' })
  replaces!: string | null;

  @ApiProperty({ format: 'date-time' })
  invitedAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty(noText)
  mailState!: string | null;
}

export class BodyPeopleDto {
  @ApiProperty({ type: PeopleOfDto })
  body!: PeopleOfDto;

  @ApiProperty({ type: [BodyPersonDto] })
  current!: BodyPersonDto[];

  @ApiProperty({ type: [BodyPersonDto] })
  past!: BodyPersonDto[];

  @ApiProperty({ type: [AwaitedPersonDto] })
  awaited!: AwaitedPersonDto[];

  @ApiProperty()
  mayChange!: boolean;
}
