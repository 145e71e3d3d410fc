import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { itemValue, mapOf, noText } from '../http/schemas';
import { PreviousPeriodDto } from '../trends/trends.dto';

export class CopiedAnswerDto {
  @ApiProperty(itemValue)
  value!: object;

  @ApiProperty({ format: 'date-time' })
  copiedAt!: string;

  @ApiProperty()
  copiedBy!: string;
}

export class LastYearVerdictDto {
  @ApiProperty({ enum: ['accept', 'correct', 'reject', 'notApplicable'] })
  decision!: string;

  @ApiProperty({ ...noText, description: 'Nilai menurut verifikator, dengan kata-kata pertanyaan tahun lalu' })
  words!: string | null;

  @ApiProperty({ ...itemValue, description: 'Nilai yang sama bagi butir tahun ini; null bila maknanya berubah' })
  value!: object | null;

  @ApiProperty(noText)
  reason!: string | null;
}

export class LastYearLinkDto {
  @ApiProperty()
  kind!: string;

  @ApiProperty()
  url!: string;

  @ApiProperty({ type: Number, nullable: true })
  page!: number | null;
}

export class LastYearItemDto {
  @ApiProperty()
  previousCode!: string;

  @ApiProperty()
  question!: string;

  @ApiProperty({ type: [String], description: 'Yang membuat kedua tahun tidak sebanding; kosong bila maknanya sama' })
  breaks!: string[];

  @ApiProperty({ ...noText, description: 'Jawaban tahun lalu dengan kata-kata pertanyaannya' })
  answer!: string | null;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty({ type: LastYearVerdictDto, nullable: true })
  verdict!: LastYearVerdictDto | null;

  @ApiProperty({ type: [LastYearLinkDto] })
  links!: LastYearLinkDto[];

  @ApiProperty({ ...itemValue, description: 'Nilai yang dapat disalin; null bila maknanya berubah atau tidak ada' })
  value!: object | null;
}

export class LastYearDto {
  @ApiProperty({ type: PreviousPeriodDto, nullable: true })
  period!: PreviousPeriodDto | null;

  @ApiProperty(mapOf('LastYearItemDto'))
  items!: Record<string, LastYearItemDto>;
}

export class CopyAnswersDto {
  @ApiPropertyOptional({
    type: [String],
    nullable: true,
    description: 'Butir yang disalin; tanpa ini semua. Satu butir saja: juga jawaban yang tahun lalu tidak diterima',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  itemCodes?: string[] | null;
}

export class CopyOutcomeDto {
  @ApiProperty(mapOf('CopiedAnswerDto'))
  copies!: Record<string, CopiedAnswerDto>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['answered', 'noAnswer', 'changed', 'notAccepted'] },
    description: 'Yang tidak disalin, dan mengapa',
  })
  left!: Record<string, string>;
}
