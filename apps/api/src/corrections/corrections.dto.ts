import { assessmentStates, type AssessmentState } from '@app/evaluation';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { noText } from '../http/schemas';
import { largestInteger } from '../http/largest-integer';
import { InstrumentChangeDto, TextDto, ViolationDto } from './changes.dto';

export class CorrectionSourceDto {
  @ApiProperty({ format: 'uuid', description: 'Instrumen milik penyelenggara' })
  @IsUUID()
  instrumentId!: string;

  @ApiProperty({ description: 'Nomor versi terbitnya' })
  @IsInt()
  @Min(1)
  @Max(largestInteger)
  number!: number;
}

export class MakeCorrectionDto extends CorrectionSourceDto {
  @ApiProperty({ description: 'Versi yang dibandingkan pada pratinjau' })
  @IsInt()
  @Min(1)
  @Max(largestInteger)
  version!: number;

  @ApiProperty({ minLength: 10, description: 'Dibaca oleh badan publik dan verifikator' })
  @IsString()
  @MinLength(10)
  @MaxLength(2_000)
  reason!: string;

  @ApiProperty({ description: 'Kembalikan kuesioner yang jawabannya terkena kepada badan publik' })
  @IsBoolean()
  returnBodies!: boolean;
}

export class CorrectedDto {
  @ApiProperty()
  version!: number;

  @ApiProperty()
  sha256!: string;
}

export class FatesDto {
  @ApiProperty()
  kept!: number;

  @ApiProperty()
  review!: number;

  @ApiProperty()
  dropped!: number;
}

export class FateTotalsDto {
  @ApiProperty({ type: FatesDto })
  answers!: FatesDto;

  @ApiProperty({ type: FatesDto })
  verdicts!: FatesDto;
}

export class BodyNameDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;
}

export class CorrectedBodyDto extends FateTotalsDto {
  @ApiProperty({ format: 'uuid' })
  assessmentId!: string;

  @ApiProperty({ type: BodyNameDto })
  body!: BodyNameDto;

  @ApiProperty({ enum: assessmentStates })
  state!: AssessmentState;

  @ApiProperty({ description: 'Verifikasi yang sudah selesai dibuka lagi' })
  goesBack!: boolean;

  @ApiProperty({ description: 'Dapat dikembalikan kepada badan publik' })
  mayReturn!: boolean;

  @ApiProperty({
    enum: assessmentStates,
    nullable: true,
    description: 'Tahap yang didapat kembali, karena hanya koreksi yang memindahkannya',
  })
  restoredTo!: AssessmentState | null;
}

export class TouchedDto {
  @ApiProperty()
  review!: number;

  @ApiProperty()
  dropped!: number;
}

export class TouchedItemDto {
  @ApiProperty()
  code!: string;

  @ApiProperty({ type: TextDto })
  label!: TextDto;

  @ApiProperty({ type: TouchedDto })
  answers!: TouchedDto;

  @ApiProperty({ type: TouchedDto })
  verdicts!: TouchedDto;
}

export class CorrectionPreviewDto {
  @ApiProperty({ description: 'Versi yang berlaku' })
  version!: number;

  @ApiProperty({ type: [InstrumentChangeDto] })
  changes!: InstrumentChangeDto[];

  @ApiProperty({ type: [ViolationDto] })
  faults!: ViolationDto[];

  @ApiProperty({ type: [ViolationDto] })
  warnings!: ViolationDto[];

  @ApiProperty({ type: FateTotalsDto })
  totals!: FateTotalsDto;

  @ApiProperty({ type: [TouchedItemDto], description: 'Butir yang jawaban atau putusannya terkena' })
  items!: TouchedItemDto[];

  @ApiProperty({ type: [CorrectedBodyDto], description: 'Hanya yang terkena' })
  bodies!: CorrectedBodyDto[];

  @ApiProperty({ description: 'Banyaknya badan publik yang tidak terkena' })
  unaffected!: number;

  @ApiProperty()
  saqOpen!: boolean;
}

export class PeriodInstrumentVersionDto {
  @ApiProperty()
  version!: number;

  @ApiProperty()
  sha256!: string;

  @ApiProperty(noText)
  reason!: string | null;

  @ApiProperty(noText)
  madeBy!: string | null;

  @ApiProperty({ format: 'date-time' })
  madeAt!: string;
}

export class OwnInstrumentDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  number!: number;
}

export class PeriodInstrumentDto {
  @ApiProperty()
  code!: string;

  @ApiProperty({ type: TextDto })
  title!: TextDto;

  @ApiProperty()
  items!: number;

  @ApiProperty()
  sha256!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ type: [PeriodInstrumentVersionDto] })
  versions!: PeriodInstrumentVersionDto[];

  @ApiProperty({ type: OwnInstrumentDto, nullable: true })
  own!: OwnInstrumentDto | null;
}

export class PeriodInstrumentListDto {
  @ApiProperty({ type: [PeriodInstrumentDto] })
  items!: PeriodInstrumentDto[];
}

/** A correction as the body and its verifier are told of it. */
export class CorrectionDto {
  @ApiProperty()
  version!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ type: [InstrumentChangeDto] })
  changes!: InstrumentChangeDto[];
}

export class DroppedAnswerDto {
  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  question!: string;

  @ApiProperty()
  text!: string;
}

const effectsByItem: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: { type: 'string', enum: ['review', 'dropped'] },
};

export class ReviewsDto {
  @ApiProperty(effectsByItem)
  answers!: Record<string, string>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['review', 'dropped', 'repaired'] },
    description: 'Kosong bagi yang belum boleh melihat putusan',
  })
  verdicts!: Record<string, string>;

  @ApiProperty({ type: [DroppedAnswerDto], description: 'Jawaban yang gugur, dengan kata-kata versi yang dijawab' })
  dropped!: DroppedAnswerDto[];
}
