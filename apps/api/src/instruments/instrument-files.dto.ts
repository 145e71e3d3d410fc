import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsUUID } from 'class-validator';
import { InstrumentChangeDto } from '../corrections/changes.dto';
import { freeDocument, noText } from '../http/schemas';

/** The fields that come before an uploaded file. */
export class ReadingFieldsDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Instrumen yang drafnya akan diganti' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))
  @IsUUID()
  instrumentId?: string;
}

export class FileFaultDto {
  @ApiProperty({ description: 'Nama lembar; kosong untuk berkas seluruhnya' })
  sheet!: string;

  @ApiProperty({ ...noText, example: 'B12' })
  cell!: string | null;

  @ApiProperty(noText)
  header!: string | null;

  @ApiProperty()
  code!: string;

  @ApiProperty({ description: 'Apa yang salah dan apa yang harus dilakukan' })
  message!: string;
}

export class ImportReportDto {
  @ApiProperty({ type: [FileFaultDto] })
  faults!: FileFaultDto[];

  @ApiProperty({ type: [FileFaultDto] })
  warnings!: FileFaultDto[];

  @ApiProperty({ ...freeDocument, nullable: true, description: 'terbuka/instrument@1; kosong selama ada kesalahan' })
  content!: object | null;

  @ApiProperty()
  items!: number;

  @ApiProperty({ type: [InstrumentChangeDto], description: 'Terhadap draf yang akan diganti' })
  changes!: InstrumentChangeDto[];
}
