import { reportFormats, reportKinds, reportStates, type ReportFormat, type ReportKind } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class AskReportDto {
  @ApiProperty({ enum: reportKinds })
  @IsIn(reportKinds)
  kind!: ReportKind;

  @ApiProperty({ enum: reportFormats })
  @IsIn(reportFormats)
  format!: ReportFormat;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  category?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Untuk lembar hasil evaluasi' })
  @IsOptional()
  @IsUUID()
  assessmentId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Untuk berita acara rapat pleno' })
  @IsOptional()
  @IsUUID()
  sittingId?: string;

  @ApiPropertyOptional({ description: 'Hanya untuk dilihat: ditandai PRATINJAU pada setiap halaman' })
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}

export class AskedReportDto {
  @ApiProperty()
  id!: string;
}

export class ReportDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: reportKinds })
  kind!: string;

  @ApiProperty({ enum: reportFormats })
  format!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  periodId!: string;

  @ApiProperty({ enum: reportStates })
  state!: string;

  @ApiProperty({ minimum: 0, maximum: 100 })
  progress!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Baris yang akan dimuat' })
  expectedRows!: number | null;

  @ApiProperty({ description: 'Kira-kira yang sudah digambar' })
  rowsDone!: number;

  @ApiProperty({ type: Number, nullable: true })
  rowCount!: number | null;

  @ApiProperty({ type: String, nullable: true })
  fileName!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  sizeBytes!: number | null;

  @ApiProperty({ type: String, nullable: true })
  error!: string | null;

  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  finishedAt!: string | null;
}

export class ReportListDto {
  @ApiProperty({ type: [ReportDto] })
  items!: ReportDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;

  @ApiProperty()
  total!: number;
}
