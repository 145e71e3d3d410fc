import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { noText } from '../http/schemas';
import { FileFaultDto } from '../instruments/instrument-files.dto';

export class RecordScoreDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  assessmentId!: string;

  @ApiProperty({ ...noText, description: 'Desimal dengan titik; null bila tidak ada nilainya' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  score!: string | null;

  @ApiPropertyOptional({ ...noText, description: 'Mengapa tidak ada, atau mengapa diubah' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string | null;

  @ApiProperty({ description: 'Revisi yang tampil di layar; 0 bila belum dicatat' })
  @IsInt()
  @Min(0)
  revision!: number;
}

export class RecordScoresDto {
  @ApiProperty({ format: 'uuid', description: 'Dokumen sumbernya' })
  @IsUUID()
  sourceId!: string;

  @ApiProperty({ type: [RecordScoreDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => RecordScoreDto)
  items!: RecordScoreDto[];
}

export class RecordedSourceFieldsDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  title!: string;
}

export class RecordedSourceDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  fileName!: string;

  @ApiProperty()
  addedBy!: string;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;
}

export class RecordedLineDto {
  @ApiProperty({ format: 'uuid' })
  assessmentId!: string;

  @ApiProperty()
  bodyCode!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  categoryLabel!: string;

  @ApiProperty(noText)
  stageState!: string | null;

  @ApiProperty({ ...noText, description: 'null dengan revisi: tidak ada nilainya' })
  score!: string | null;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty()
  revision!: number;

  @ApiProperty(noText)
  sourceId!: string | null;

  @ApiProperty(noText)
  recordedBy!: string | null;

  @ApiProperty(noText)
  recordedAt!: string | null;

  @ApiProperty({ description: 'Apakah nilainya dapat dicatat sekarang' })
  isOpen!: boolean;
}

export class RecordedScoresDto {
  @ApiProperty()
  periodTitle!: string;

  @ApiProperty()
  stageLabel!: string;

  @ApiProperty({ description: 'Nilai tertinggi' })
  max!: string;

  @ApiProperty({ type: [RecordedSourceDto] })
  sources!: readonly RecordedSourceDto[];

  @ApiProperty({ type: [RecordedLineDto] })
  items!: readonly RecordedLineDto[];
}

export class ReadScoreDto {
  @ApiProperty({ description: 'Baris di lembarnya' })
  row!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty(noText)
  code!: string | null;

  @ApiProperty(noText)
  score!: string | null;

  @ApiProperty({ ...noText, description: 'null bila badan publiknya tidak dikenali' })
  assessmentId!: string | null;

  @ApiProperty(noText)
  bodyName!: string | null;

  @ApiProperty(noText)
  before!: string | null;
}

export class ReadScoresDto {
  @ApiProperty({ type: [ReadScoreDto] })
  rows!: readonly ReadScoreDto[];

  @ApiProperty({ type: [FileFaultDto] })
  faults!: readonly FileFaultDto[];

  @ApiProperty({ type: [FileFaultDto] })
  warnings!: readonly FileFaultDto[];
}
