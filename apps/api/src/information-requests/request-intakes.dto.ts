import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { freeDocument, noText } from '../http/schemas';
import { RequestContentDto } from './request-inputs.dto';

export class RequestOfficeDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;
}

export class RequestOfficeListDto {
  @ApiProperty({ type: [RequestOfficeDto] })
  items!: readonly RequestOfficeDto[];
}

export class PublicDesksQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class IntakeChallengeDto {
  @ApiProperty({
    ...freeDocument,
    description: 'Diselesaikan peramban (altcha, SHA-256), lalu dikirim bersama permohonan',
  })
  challenge!: object;
}

export class OnlineRequestDto extends RequestContentDto {
  @ApiProperty({ maxLength: 63 })
  @Matches(/^[a-z0-9][a-z0-9.-]{0,62}$/)
  organiserCode!: string;

  @ApiProperty({ ...noText, format: 'uuid', description: 'Kosong: meja PPID Utama' })
  @ValidateIf(({ publicBodyId }: OnlineRequestDto) => publicBodyId !== null)
  @IsUUID()
  publicBodyId!: string | null;

  @ApiProperty({ ...freeDocument, description: 'Tantangan beserta penyelesaiannya' })
  @IsObject()
  proof!: object;
}

export class ConfirmedRequestDto {
  @ApiProperty()
  number!: string;

  @ApiProperty({ type: String, format: 'date' })
  dueOn!: string;
}
