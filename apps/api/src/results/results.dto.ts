import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { ItemVerdictDto } from '../assessments/assessments.dto';
import { EvidenceDto } from '../evidence/evidence.dto';
import { lineInput, mapOf, mapOfLists, noText } from '../http/schemas';
import { InspectionPieceDto } from '../inspections/inspections.dto';
import { BandDto, CategoryDto } from './bands.dto';

export class SheetLineDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ enum: ['final', 'stage', 'node', 'item', 'juror'] })
  kind!: string;

  @ApiProperty({ description: 'Aturan yang menghasilkan nilainya, lihat docs/scoring.md' })
  rule!: string;

  @ApiPropertyOptional(lineInput)
  input?: object;

  @ApiProperty()
  weight!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Pecahan tereduksi, misalnya 458/5' })
  value!: string | null;

  @ApiProperty({ type: String, nullable: true })
  contribution!: string | null;

  @ApiProperty({ type: String, nullable: true })
  rounded!: string | null;

  @ApiPropertyOptional()
  excluded?: string;

  @ApiPropertyOptional({ type: [String] })
  notes?: string[];

  @ApiPropertyOptional({ type: () => [SheetLineDto] })
  children?: SheetLineDto[];
}

export class StandingStageDto extends CategoryDto {
  @ApiProperty({ enum: ['questionnaire', 'panel', 'assessed', 'recorded'] })
  kind!: string;

  @ApiProperty()
  weight!: string;
}

export class StageScoreDto {
  @ApiProperty({ type: String, nullable: true })
  score!: string | null;

  @ApiProperty({ enum: ['scored', 'gatedOut', 'missed', 'undetermined', 'unopened'] })
  state!: string;
}

export class BandLoweredDto {
  @ApiProperty()
  from!: string;

  @ApiProperty()
  because!: string;
}

export class RanksDto {
  @ApiProperty({ type: Number, nullable: true })
  category!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  band!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  overall!: number | null;
}

export class GateOutcomeDto {
  @ApiProperty()
  stage!: string;

  @ApiProperty()
  passed!: boolean;

  @ApiProperty()
  reason!: string;

  @ApiPropertyOptional({ description: 'Nomor keputusan yang menggantikan gerbang' })
  decree?: string;
}

export class StandingFlagDto {
  @ApiProperty({
    enum: ['nearBandEdge', 'jurorSpread', 'bandLowered', 'tiedVerdicts', 'stageNotHeld', 'stageUnfinished'],
  })
  code!: string;

  @ApiProperty()
  message!: string;
}

export class StandingRowDto {
  @ApiProperty({ type: String, nullable: true, description: 'Kosong pada data terbuka' })
  assessmentId!: string | null;

  @ApiProperty()
  subjectId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  category!: string;

  @ApiProperty()
  categoryLabel!: string;

  @ApiProperty({ enum: ['ranked', 'undetermined', 'withdrawn', 'notAssessed', 'unverified'] })
  status!: string;

  @ApiProperty(mapOf('StageScoreDto'))
  stages!: Record<string, StageScoreDto>;

  @ApiProperty({ type: String, nullable: true })
  final!: string | null;

  @ApiProperty({ type: String, nullable: true })
  band!: string | null;

  @ApiProperty({ type: String, nullable: true })
  bandLabel!: string | null;

  @ApiProperty({ type: BandLoweredDto, nullable: true })
  bandLowered!: BandLoweredDto | null;

  @ApiProperty({ type: RanksDto })
  ranks!: RanksDto;

  @ApiProperty({ type: String, nullable: true })
  tieBrokenBy!: string | null;

  @ApiProperty({ type: [GateOutcomeDto] })
  gates!: GateOutcomeDto[];

  @ApiProperty({ type: [StandingFlagDto] })
  flags!: StandingFlagDto[];
}

export class CorrectedDecreeDto {
  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;

  @ApiProperty()
  reason!: string;
}

export class DeterminationViewDto {
  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;

  @ApiProperty()
  periodSha256!: string;

  @ApiProperty()
  resultSha256!: string;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 kunci publik penanda tangan' })
  keyId!: string | null;

  @ApiProperty({ type: CorrectedDecreeDto, nullable: true, description: 'Keputusan yang digantikan, dan alasannya' })
  corrects!: CorrectedDecreeDto | null;
}

export class StandingsDto {
  @ApiProperty()
  decimals!: number;

  @ApiProperty()
  scale!: string;

  @ApiProperty({ type: [BandDto] })
  bands!: BandDto[];

  @ApiProperty({ type: [StandingStageDto] })
  stages!: StandingStageDto[];

  @ApiProperty({ type: [CategoryDto] })
  categories!: CategoryDto[];

  @ApiProperty({ description: 'Benar bila sudah ditetapkan' })
  frozen!: boolean;

  @ApiProperty({ type: [String] })
  warnings!: string[];

  @ApiProperty({ type: DeterminationViewDto, nullable: true })
  determination!: DeterminationViewDto | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Ketentuan periode, lihat docs/formats' })
  policy!: object;

  @ApiProperty({ type: [StandingRowDto] })
  rows!: StandingRowDto[];
}

export class StandingsQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  category?: string;
}

export class StageNotHeldDto {
  @ApiProperty()
  stageCode!: string;

  @ApiProperty()
  stageLabel!: string;

  @ApiProperty()
  reason!: string;
}

export class InspectionProofsDto {
  @ApiProperty({ ...noText, description: 'null bila belum ada, atau tidak ditunjukkan kepada pembacanya' })
  id!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  notes!: Record<string, string>;

  @ApiProperty({ type: [InspectionPieceDto] })
  evidence!: InspectionPieceDto[];
}

export class RecordedProofDto {
  @ApiProperty({ format: 'uuid' })
  periodId!: string;

  @ApiProperty({ format: 'uuid' })
  sourceId!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  fileName!: string;

  @ApiProperty(noText)
  note!: string | null;
}

@ApiExtraModels(InspectionProofsDto, RecordedProofDto)
export class SheetViewDto {
  @ApiProperty()
  assessmentId!: string;

  @ApiProperty()
  subjectId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  category!: string;

  @ApiProperty({ type: SheetLineDto })
  sheet!: SheetLineDto;

  @ApiProperty()
  sha256!: string;

  @ApiProperty()
  frozen!: boolean;

  @ApiProperty(mapOfLists('EvidenceDto'))
  evidence!: Record<string, EvidenceDto[]>;

  @ApiProperty(mapOf('ItemVerdictDto'))
  verdicts!: Record<string, ItemVerdictDto>;

  @ApiProperty({
    ...mapOf('RecordedProofDto'),
    description: 'Menurut kode tahap yang nilainya dicatat; kosong bagi yang tidak boleh membuka dokumennya',
  })
  recorded!: Record<string, RecordedProofDto>;

  @ApiProperty({ type: [StageNotHeldDto], description: 'Tahap yang tidak terlaksana beserta alasannya' })
  notHeld!: StageNotHeldDto[];

  @ApiProperty({ ...mapOf('InspectionProofsDto'), description: 'Menurut kode tahap yang diisi penilai' })
  inspections!: Record<string, InspectionProofsDto>;
}

export class QuestionnaireViewDto {
  @ApiProperty({ type: String, nullable: true })
  score!: string | null;

  @ApiProperty({ type: String, nullable: true })
  exact!: string | null;

  @ApiProperty({ type: SheetLineDto })
  sheet!: SheetLineDto;
}

export class AssessmentScoresDto {
  @ApiProperty({ type: QuestionnaireViewDto })
  self!: QuestionnaireViewDto;

  @ApiProperty({ type: QuestionnaireViewDto, nullable: true })
  verified!: QuestionnaireViewDto | null;
}
