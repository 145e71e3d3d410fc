import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { noText } from '../http/schemas';
import { AdviceDocumentDto } from './advice-document.dto';

export class AskAdviceDto {
  @ApiPropertyOptional({ minimum: 0, maximum: 4294967295, description: 'Benih acak; diundi dan dicatat bila kosong' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(4294967295)
  seed?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 10000, default: 1000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10000)
  runs?: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 50, default: 10, description: 'Goyangan bobot tahap, ± persen' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(50)
  weightPercent?: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 50, default: 1, description: 'Simpangan penilaian, poin' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(50)
  noisePoints?: number;
}

export class AdviceAskedDto {
  @ApiProperty()
  id!: string;
}

export class PlenaryAdviceDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: ['queued', 'running', 'done', 'failed'] })
  state!: string;

  @ApiProperty({ description: 'Persen' })
  progress!: number;

  @ApiProperty()
  seed!: number;

  @ApiProperty()
  runs!: number;

  @ApiProperty()
  weightPercent!: string;

  @ApiProperty()
  noisePoints!: string;

  @ApiProperty()
  requestedBy!: string;

  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;

  @ApiProperty(noText)
  error!: string | null;

  @ApiProperty({ description: 'Nilai sudah berubah sejak ini dihitung' })
  isStale!: boolean;

  @ApiProperty({ type: AdviceDocumentDto, nullable: true })
  document!: AdviceDocumentDto | null;
}

export class PeriodAdviceDto {
  @ApiProperty({ type: PlenaryAdviceDto, nullable: true })
  latest!: PlenaryAdviceDto | null;
}
