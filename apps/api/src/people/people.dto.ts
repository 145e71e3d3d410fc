import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class PeopleQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class CorrectEmailDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  email!: string;
}

export class PasswordLinkDto {
  @ApiProperty({ description: 'Diserahkan langsung kepada orangnya; hanya tampil sekali' })
  url!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class PersonHatDto {
  @ApiProperty()
  roleLabel!: string;

  @ApiProperty({ type: String, nullable: true })
  place!: string | null;
}

export class PersonDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty({ type: [PersonHatDto] })
  hats!: PersonHatDto[];

  @ApiProperty({ description: 'Apakah surel terakhir ditolak karena alamatnya tidak dikenal' })
  isUnknownAddress!: boolean;

  @ApiProperty()
  isMine!: boolean;
}

export class PeoplePageDto {
  @ApiProperty({ type: [PersonDto] })
  items!: PersonDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;

  @ApiProperty()
  total!: number;
}
