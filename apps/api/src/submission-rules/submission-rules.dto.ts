import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { noText } from '../http/schemas';

const confirmations = ['superior', 'letter', 'either'] as const;
const unsubmittedRules = ['zero', 'count'] as const;

export class SubmissionRulesDto {
  @ApiProperty({
    enum: confirmations,
    description: 'Siapa yang mengesahkan: atasan, surat bertanda tangan, atau salah satu',
  })
  @IsIn(confirmations)
  confirm!: (typeof confirmations)[number];

  @ApiProperty({
    minimum: 0,
    maximum: 900,
    description: 'Kelonggaran bagi simpanan yang sedang dikirim saat batas waktu',
  })
  @IsInt()
  @Min(0)
  @Max(900)
  graceSeconds!: number;

  @ApiProperty({
    enum: unsubmittedRules,
    description: 'Isian yang tidak dikirim: bernilai nol, atau dinilai seperti adanya',
  })
  @IsIn(unsubmittedRules)
  unsubmitted!: (typeof unsubmittedRules)[number];

  @ApiProperty({
    type: Boolean,
    description: 'Petugas PPID boleh sekaligus menandatangani sebagai atasan, tanpa surat',
  })
  @IsBoolean()
  samePerson = false;
}

export class ChangeSubmissionRulesDto extends SubmissionRulesDto {
  @ApiPropertyOptional({ ...noText, maxLength: 2_000 })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string | null;
}
