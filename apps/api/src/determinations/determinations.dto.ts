import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsISO8601, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class DeterminePeriodDto {
  @ApiPropertyOptional({ description: 'Nomor keputusan; menurut pola penyelenggara bila kosong' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  number?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Tanggal keputusan; hari ini bila kosong' })
  @IsOptional()
  @IsISO8601()
  decidedOn?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  note?: string;

  @ApiPropertyOptional({ description: 'Badan publik yang belum dapat ditentukan nilainya didaftar tanpa peringkat' })
  @IsOptional()
  @IsBoolean()
  acceptUndetermined?: boolean;
}

export class DeterminedDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;

  @ApiProperty()
  periodSha256!: string;

  @ApiProperty()
  resultSha256!: string;

  @ApiProperty({ description: 'SHA-256 kunci publik penanda tangan' })
  keyId!: string;

  @ApiProperty()
  ranked!: number;
}

export class ChoosePatternDto {
  @ApiProperty({ example: '{number}/SK/KI-JT/{roman-month}/{year}' })
  @IsString()
  @MaxLength(200)
  pattern!: string;
}

export class DecreeNumberingDto {
  @ApiProperty()
  pattern!: string;

  @ApiProperty({ description: 'Nomor keputusan hari ini menurut pola' })
  next!: string;
}
