import { assessmentStates, type AssessmentState, type ReadingStanding } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { noInstant, noText } from '../http/schemas';
import { VerificationCardDto } from '../verifications/verifications.dto';

export class SecondReadingCardDto extends OmitType(VerificationCardDto, ['queue']) {
  @ApiProperty(noInstant)
  finishedAt!: string | null;
}

export class SecondReadingListDto {
  @ApiProperty({ type: [SecondReadingCardDto] })
  items!: readonly SecondReadingCardDto[];
}

export class SetReadingRuleDto {
  @ApiProperty({ enum: [1, 2], description: 'Berapa verifikator membaca setiap penilaian' })
  @IsIn([1, 2])
  readers!: 1 | 2;

  @ApiPropertyOptional({ ...noText, description: 'Wajib bila periode sudah berjalan' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

export class WaiveReadingDto {
  @ApiProperty({ description: 'Mengapa pembacaan pertama cukup' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason!: string;
}

const standings: readonly ReadingStanding[] = ['none', 'missing', 'underWay', 'finished', 'waived'];

export class SecondReaderDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [String], nullable: true, description: 'Kode bagian dan butirnya; null: seluruh kuesioner' })
  share!: readonly string[] | null;

  @ApiProperty({ description: 'Butirnya yang belum diputus' })
  left!: number;

  @ApiProperty()
  isFinished!: boolean;
}

export class ReadingLineDto {
  @ApiProperty()
  assessmentId!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty({ enum: assessmentStates })
  state!: AssessmentState;

  @ApiProperty({ type: [String] })
  firstReaders!: readonly string[];

  @ApiProperty({ type: [SecondReaderDto] })
  secondReaders!: readonly SecondReaderDto[];

  @ApiProperty({ enum: standings })
  standing!: ReadingStanding;

  @ApiProperty(noText)
  waivedReason!: string | null;

  @ApiProperty({ description: 'Butir tanpa putusan pembaca pertama' })
  firstLeft!: number;

  @ApiProperty({ description: 'Butir tanpa putusan pembaca kedua' })
  secondLeft!: number;

  @ApiProperty({ description: 'Perbedaan yang menunggu pihak ketiga' })
  disputed!: number;

  @ApiProperty({ description: 'Butir yang sudah diputus pihak ketiga atau dalam sanggahan' })
  settled!: number;

  @ApiProperty({ description: 'Pembaca kedua yang sudah selesai ternyata terikat; dapat dibaca ulang orang lain' })
  hasTiedSecond!: boolean;
}

export class ReadingPageDto {
  @ApiProperty({ type: [ReadingLineDto] })
  items!: readonly ReadingLineDto[];

  @ApiProperty(noText)
  next!: string | null;

  @ApiProperty()
  total!: number;
}

export class ReadingPageQuery {
  @ApiPropertyOptional({ description: 'Bagian nama badan publik' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ enum: standings })
  @IsOptional()
  @IsIn(standings)
  standing?: ReadingStanding;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class ReaderAgreementDto {
  @ApiProperty({ description: 'Butir yang dibaca keduanya' })
  items!: number;

  @ApiProperty({ description: 'Di antaranya yang putusannya sama' })
  same!: number;

  @ApiProperty({ ...noText, description: 'Alfa Krippendorff, nominal, empat desimal; hanya bantuan' })
  alpha!: string | null;

  @ApiProperty({ type: String, nullable: true, enum: ['nothingPaired', 'noVariation'] })
  undefinedBecause!: 'nothingPaired' | 'noVariation' | null;
}

export class PeriodReadingsDto {
  @ApiProperty()
  periodTitle!: string;

  @ApiProperty({ enum: [1, 2] })
  readers!: 1 | 2;

  @ApiProperty({ type: ReaderAgreementDto })
  agreement!: ReaderAgreementDto;
}
