import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { noText, sha256Pattern } from '../http/schemas';
import { FileFaultDto } from '../instruments/instrument-files.dto';

const fates = ['new', 'joining', 'changed', 'unchanged'] as const;
const fields = ['code', 'name', 'kind', 'parentCode', 'regionCode', 'category', 'group', 'email', 'phone', 'officerName', 'website', 'language'] as const; // prettier-ignore

export class ParticipantChangeDto {
  @ApiProperty({ enum: fields })
  field!: (typeof fields)[number];

  @ApiProperty(noText)
  before!: string | null;

  @ApiProperty(noText)
  after!: string | null;
}

export class ParticipantLineDto {
  @ApiProperty({ description: 'Nomor baris pada berkas' })
  row!: number;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: fates })
  fate!: (typeof fates)[number];

  @ApiProperty({ type: [ParticipantChangeDto] })
  changes!: ParticipantChangeDto[];
}

export class ParticipantCountsDto {
  @ApiProperty({ description: 'Badan publik yang belum terdaftar' })
  new!: number;

  @ApiProperty({ description: 'Sudah terdaftar, belum menjadi peserta' })
  joining!: number;

  @ApiProperty()
  changed!: number;

  @ApiProperty()
  unchanged!: number;

  @ApiProperty({ description: 'Peserta yang tidak ada pada berkas' })
  missing!: number;
}

export class MissingParticipantDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;
}

export class ParticipantsReportDto {
  @ApiProperty({ type: [FileFaultDto] })
  faults!: FileFaultDto[];

  @ApiProperty({ type: [FileFaultDto] })
  warnings!: FileFaultDto[];

  @ApiProperty({ type: ParticipantCountsDto })
  counts!: ParticipantCountsDto;

  @ApiProperty({ type: [ParticipantLineDto], description: 'Yang berubah, paling banyak 300' })
  lines!: ParticipantLineDto[];

  @ApiProperty({ type: [MissingParticipantDto], description: 'Paling banyak 300' })
  missing!: MissingParticipantDto[];

  @ApiProperty({ ...noText, description: 'Disertakan saat menerapkan; kosong selama ada kesalahan' })
  digest!: string | null;
}

/** The fields that come before the list to be applied. */
export class ParticipantsImportDto {
  @ApiProperty({ pattern: sha256Pattern.source })
  @Matches(sha256Pattern)
  digest!: string;

  @ApiPropertyOptional({ description: 'Keluarkan peserta yang tidak ada pada berkas; hanya sebelum periode dibuka' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  removeMissing?: boolean;
}

export class ParticipantsAppliedDto {
  @ApiProperty()
  created!: number;

  @ApiProperty()
  joined!: number;

  @ApiProperty()
  changed!: number;

  @ApiProperty()
  removed!: number;
}
