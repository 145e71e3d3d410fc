import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { noText } from '../http/schemas';

export class MailInvitationsDto {
  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Penilaian yang diundang (lagi); tanpa daftar, semua yang belum pernah',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  assessmentIds?: string[];
}

export class InvitationsMailedDto {
  @ApiProperty({ description: 'Surel undangan yang dibuat' })
  mailed!: number;

  @ApiProperty({ description: 'Badan publik yang PPID-nya sudah punya akun dan diberi tahu' })
  told!: number;

  @ApiProperty({ description: 'Masih ada yang belum; panggil lagi' })
  more!: boolean;
}

export class InvitationLinkDto {
  @ApiProperty()
  url!: string;

  @ApiProperty({ description: 'Teks singkat untuk ditempel di WhatsApp' })
  text!: string;

  @ApiProperty({ ...noText, description: 'Tautan wa.me dengan teks terisi; kosong tanpa nomor telepon' })
  whatsapp!: string | null;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class ContactDto {
  @ApiProperty(noText)
  @IsOptional()
  @IsString()
  @MaxLength(254)
  email!: string | null;

  @ApiProperty(noText)
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone!: string | null;

  @ApiProperty(noText)
  @IsOptional()
  @IsString()
  @MaxLength(200)
  officerName!: string | null;

  @ApiPropertyOptional({ description: 'Alamat memang demikian, walau tampak salah ketik' })
  @IsOptional()
  @IsBoolean()
  sure?: boolean;
}

export class OpenInvitationDto {
  @ApiProperty()
  @IsString()
  @MaxLength(100)
  token!: string;
}

export class AcceptInvitationDto extends OpenInvitationDto {
  @ApiProperty()
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(254)
  email!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(200)
  password!: string;

  @ApiPropertyOptional({ description: 'Alamat memang demikian, walau tampak salah ketik' })
  @IsOptional()
  @IsBoolean()
  sure?: boolean;
}

export class InvitedBodyDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;
}

export class InvitationViewDto {
  @ApiProperty()
  organiser!: string;

  @ApiProperty(noText)
  period!: string | null;

  @ApiProperty({ type: InvitedBodyDto })
  body!: InvitedBodyDto;

  @ApiProperty({ enum: ['unitPpid', 'superior'] })
  role!: string;

  @ApiProperty()
  roleLabel!: string;

  @ApiProperty(noText)
  name!: string | null;

  @ApiProperty(noText)
  email!: string | null;

  @ApiProperty({ description: 'Surel itu sudah punya akun' })
  hasAccount!: boolean;

  @ApiProperty(noText)
  deadline!: string | null;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}
