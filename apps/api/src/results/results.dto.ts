import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class SheetLineDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ enum: ['final', 'stage', 'node', 'item', 'juror'] })
  kind!: string;

  @ApiProperty({ description: 'Aturan yang menghasilkan nilainya, lihat docs/scoring.md' })
  rule!: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
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

export class BandRequirementDto {
  @ApiProperty()
  stage!: string;

  @ApiProperty()
  attended!: boolean;
}

export class BandDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty()
  from!: string;

  @ApiPropertyOptional()
  colour?: string;

  @ApiPropertyOptional({ type: [BandRequirementDto] })
  requires?: BandRequirementDto[];
}

export class CategoryDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  label!: string;
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

  @ApiProperty({ enum: ['scored', 'gatedOut', 'missed', 'undetermined'] })
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
}

export class StandingFlagDto {
  @ApiProperty({ enum: ['nearBandEdge', 'jurorSpread', 'bandLowered'] })
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

  @ApiProperty({ enum: ['ranked', 'undetermined', 'withdrawn', 'notAssessed'] })
  status!: string;

  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/StageScoreDto' } })
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

export class ProofFileDto {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  mediaType!: string;

  @ApiProperty()
  sizeBytes!: number;

  @ApiProperty()
  sha256!: string;
}

export class ProofDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  kind!: string;

  @ApiProperty({ type: String, nullable: true })
  url!: string | null;

  @ApiProperty({ type: ProofFileDto, nullable: true })
  file!: ProofFileDto | null;

  @ApiProperty({ type: Number, nullable: true })
  page!: number | null;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, nullable: true })
  createdBy!: string | null;
}

export class ValidVerdictDto {
  @ApiProperty({ enum: ['accept', 'correct', 'reject', 'notApplicable'] })
  decision!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  value!: object | null;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  page!: number | null;

  @ApiProperty()
  revision!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String, nullable: true })
  by!: string | null;
}

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

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: '#/components/schemas/ProofDto' } },
  })
  evidence!: Record<string, ProofDto[]>;

  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ValidVerdictDto' } })
  verdicts!: Record<string, ValidVerdictDto>;
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
