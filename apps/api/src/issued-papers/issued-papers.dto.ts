import { ApiProperty } from '@nestjs/swagger';
import { PublicWithdrawalDto } from '../public/public.dto';

export class CheckedOutcomeDto {
  @ApiProperty({ type: String, nullable: true })
  final!: string | null;

  @ApiProperty({ type: String, nullable: true })
  bandLabel!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  rank!: number | null;

  @ApiProperty()
  rankedInCategory!: number;
}

export class CheckedPeriodDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  year!: number;
}

export class CheckedDecreeDto {
  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;

  @ApiProperty()
  periodSha256!: string;

  @ApiProperty()
  resultSha256!: string;

  @ApiProperty({ type: String, nullable: true })
  keyId!: string | null;
}

export class CheckedBodyDto {
  @ApiProperty()
  subjectId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  categoryLabel!: string;
}

export class CheckedSittingDto {
  @ApiProperty({ format: 'date' })
  heldOn!: string;

  @ApiProperty()
  place!: string;

  @ApiProperty()
  chair!: string;
}

export class PaperCorrectedDto {
  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ type: CheckedOutcomeDto, nullable: true })
  outcome!: CheckedOutcomeDto | null;
}

export class PaperCheckDto {
  @ApiProperty()
  code!: string;

  @ApiProperty({ enum: ['certificate', 'evaluation-sheet', 'minutes', 'decree'] })
  kind!: 'certificate' | 'evaluation-sheet' | 'minutes' | 'decree';

  @ApiProperty({ enum: ['valid', 'corrected', 'withdrawn'] })
  state!: 'valid' | 'corrected' | 'withdrawn';

  @ApiProperty({ type: String, nullable: true, description: 'Nomor sertifikat' })
  number!: string | null;

  @ApiProperty()
  organiser!: string;

  @ApiProperty({ type: CheckedPeriodDto })
  period!: CheckedPeriodDto;

  @ApiProperty({ type: CheckedDecreeDto })
  decree!: CheckedDecreeDto;

  @ApiProperty({
    enum: ['good', 'otherKey', 'bad', 'none'],
    description: 'Tanda tangan Ed25519 penetapan, sampai ke dokumen hasilnya',
  })
  signature!: 'good' | 'otherKey' | 'bad' | 'none';

  @ApiProperty({ type: String, nullable: true })
  scale!: string | null;

  @ApiProperty({ type: CheckedBodyDto, nullable: true })
  body!: CheckedBodyDto | null;

  @ApiProperty({ type: CheckedOutcomeDto, nullable: true })
  outcome!: CheckedOutcomeDto | null;

  @ApiProperty({ type: CheckedSittingDto, nullable: true })
  sitting!: CheckedSittingDto | null;

  @ApiProperty({ type: PublicWithdrawalDto, nullable: true })
  withdrawn!: PublicWithdrawalDto | null;

  @ApiProperty({ type: PaperCorrectedDto, nullable: true, description: 'Keputusan yang berlaku sekarang' })
  corrected!: PaperCorrectedDto | null;
}
