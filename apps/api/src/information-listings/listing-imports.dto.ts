import { listingClasses, listingFates } from '@app/ppid';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import { noText, sha256Pattern } from '../http/schemas';
import { FileFaultDto } from '../instruments/instrument-files.dto';

export class ReadListingsDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Kosong: badan publik sendiri' })
  @IsOptional()
  @IsUUID()
  publicBodyId?: string;
}

export class ImportListingsDto extends ReadListingsDto {
  @ApiProperty({ pattern: sha256Pattern.source })
  @Matches(sha256Pattern)
  digest!: string;
}

export class ListingCountsDto {
  @ApiProperty()
  new!: number;

  @ApiProperty()
  changed!: number;

  @ApiProperty()
  unchanged!: number;
}

export class ListingLineDto {
  @ApiProperty()
  row!: number;

  @ApiProperty({ enum: listingFates })
  fate!: (typeof listingFates)[number];

  @ApiProperty({ enum: listingClasses })
  class!: (typeof listingClasses)[number];

  @ApiProperty()
  title!: string;
}

export class ListingReportDto {
  @ApiProperty({ type: [FileFaultDto] })
  faults!: readonly FileFaultDto[];

  @ApiProperty({ type: [FileFaultDto] })
  warnings!: readonly FileFaultDto[];

  @ApiProperty({ type: ListingCountsDto })
  counts!: ListingCountsDto;

  @ApiProperty({ type: [ListingLineDto], description: 'Baris yang mengubah sesuatu, paling banyak 300' })
  lines!: readonly ListingLineDto[];

  @ApiProperty({ ...noText, description: 'Kosong selama ada kesalahan' })
  digest!: string | null;
}
