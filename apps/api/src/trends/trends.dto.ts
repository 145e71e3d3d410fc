import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { TextDto } from '../corrections/changes.dto';
import { noText } from '../http/schemas';

export class TrendsQuery {
  @ApiPropertyOptional({ description: 'Kode kategori; tanpa ini, kategori pertama' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  category?: string;
}

export class PreviousPeriodDto {
  @ApiProperty({ format: 'uuid' })
  periodId!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  year!: number;
}

export class TrendCategoryDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  label!: string;
}

export class TrendSummaryDto {
  @ApiProperty()
  items!: number;

  @ApiProperty({ description: 'Butir yang dapat dibandingkan' })
  comparable!: number;

  @ApiProperty({ ...noText, description: 'Selisih rata-rata butir yang dapat dibandingkan' })
  difference!: string | null;
}

export class TrendItemDto {
  @ApiProperty()
  code!: string;

  @ApiProperty(noText)
  previousCode!: string | null;

  @ApiProperty({ type: TextDto })
  label!: TextDto;

  @ApiProperty({ description: 'Kode simpul di atasnya; kosong bila tidak ada' })
  node!: string;

  @ApiProperty({ enum: ['same', 'changed', 'new'] })
  link!: string;

  @ApiProperty({ type: [String], description: 'Bagian yang memutus perbandingan' })
  reasons!: string[];

  @ApiProperty({ ...noText, description: 'Persen, 2 desimal' })
  mean!: string | null;

  @ApiProperty(noText)
  previousMean!: string | null;

  @ApiProperty(noText)
  difference!: string | null;

  @ApiProperty()
  bodies!: number;

  @ApiProperty()
  previousBodies!: number;
}

export class GoneItemDto {
  @ApiProperty()
  code!: string;

  @ApiProperty({ type: TextDto })
  label!: TextDto;

  @ApiProperty()
  node!: string;

  @ApiProperty(noText)
  previousMean!: string | null;

  @ApiProperty()
  previousBodies!: number;
}

export class TrendNodeDto {
  @ApiProperty()
  code!: string;

  @ApiProperty({ description: 'Kode simpul di atasnya; kosong di puncak' })
  parent!: string;

  @ApiProperty({ type: TextDto })
  label!: TextDto;

  @ApiProperty(noText)
  mean!: string | null;

  @ApiProperty(noText)
  previousMean!: string | null;

  @ApiProperty(noText)
  difference!: string | null;

  @ApiProperty({ description: 'Semua butirnya sama dengan tahun lalu' })
  comparable!: boolean;
}

export class TrendsDto {
  @ApiProperty({ type: PreviousPeriodDto, nullable: true })
  previous!: PreviousPeriodDto | null;

  @ApiProperty({ type: [TrendCategoryDto] })
  categories!: TrendCategoryDto[];

  @ApiProperty({ ...noText, description: 'Kategori yang ditampilkan' })
  category!: string | null;

  @ApiProperty({ type: TrendSummaryDto })
  summary!: TrendSummaryDto;

  @ApiProperty({ type: [TrendItemDto] })
  items!: TrendItemDto[];

  @ApiProperty({ type: [GoneItemDto] })
  gone!: GoneItemDto[];

  @ApiProperty({ type: [TrendNodeDto] })
  nodes!: TrendNodeDto[];
}
