import { roles } from '@app/access';
import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';

export class SignInDto {
  @ApiProperty({ example: 'dewi@demo.terbuka.example' })
  @IsString()
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password!: string;
}

export class WearHatDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  membershipId!: string;
}

export class SessionUserDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;
}

export class OrganisationDto {
  @ApiProperty({ enum: ['organiser', 'publicBody'] })
  type!: 'organiser' | 'publicBody';

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

export class HatDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: roles })
  role!: string;

  @ApiProperty({ example: 'PPID Pelaksana' })
  roleLabel!: string;

  @ApiProperty({ type: OrganisationDto, nullable: true })
  organisation!: OrganisationDto | null;
}

export class SessionOrganiserDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ example: 'Asia/Jakarta' })
  timeZone!: string;

  @ApiProperty({ example: '#0b5d4e' })
  accent!: string;
}

export class SessionViewDto {
  @ApiProperty({ type: SessionUserDto })
  user!: SessionUserDto;

  @ApiProperty({ type: [HatDto] })
  hats!: HatDto[];

  @ApiProperty({ type: HatDto, nullable: true })
  hat!: HatDto | null;

  @ApiProperty({ type: SessionOrganiserDto, nullable: true })
  organiser!: SessionOrganiserDto | null;

  @ApiProperty()
  demo!: boolean;

  @ApiProperty({ description: 'Membuka isian orang ini yang tertinggal di perangkat; rahasia' })
  deviceKey!: string;
}

export class BegunSessionDto {
  @ApiProperty({ type: SessionViewDto })
  session!: SessionViewDto;
}
