import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { TextDto } from '../corrections/changes.dto';
import { mapOf, noText } from '../http/schemas';

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

export class PastFileDto {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  sha256!: string;

  @ApiProperty({ format: 'date-time' })
  importedAt!: string;
}

export class YearStepDto {
  @ApiProperty({ description: 'Tahun pembandingnya' })
  from!: string;

  @ApiProperty({ description: 'Badan publik yang bernilai pada keduanya' })
  bodies!: number;

  @ApiProperty()
  difference!: string;

  @ApiProperty({ description: 'Cara menilai salah satunya tidak diketahui' })
  isBreak!: boolean;
}

export class ComparedYearDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['computed', 'imported'], description: 'imported: dari tabel, tidak dapat dihitung ulang' })
  source!: 'computed' | 'imported';

  @ApiProperty()
  year!: number;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  scale!: string;

  @ApiProperty({ type: PastFileDto, nullable: true })
  file!: PastFileDto | null;

  @ApiProperty({ description: 'Badan publik kategori ini yang bernilai' })
  bodies!: number;

  @ApiProperty(noText)
  mean!: string | null;

  @ApiProperty({ type: YearStepDto, nullable: true })
  step!: YearStepDto | null;
}

export class FinalScoreDto {
  @ApiProperty(noText)
  final!: string | null;

  @ApiProperty(noText)
  band!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  rank!: number | null;
}

export class BodyStepDto {
  @ApiProperty()
  from!: string;

  @ApiProperty()
  difference!: string;

  @ApiProperty()
  isBreak!: boolean;
}

@ApiExtraModels(FinalScoreDto)
export class ComparedBodyDto {
  @ApiProperty()
  subjectId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ ...mapOf('FinalScoreDto'), description: 'Menurut id tahun' })
  scores!: Record<string, FinalScoreDto>;

  @ApiProperty({ type: BodyStepDto, nullable: true })
  step!: BodyStepDto | null;
}

export class YearsDto {
  @ApiProperty({ type: [TrendCategoryDto] })
  categories!: TrendCategoryDto[];

  @ApiProperty(noText)
  category!: string | null;

  @ApiProperty()
  decimals!: number;

  @ApiProperty({ type: [ComparedYearDto], description: 'Dari yang paling lama' })
  years!: ComparedYearDto[];

  @ApiProperty({ type: [ComparedBodyDto] })
  bodies!: ComparedBodyDto[];
}
