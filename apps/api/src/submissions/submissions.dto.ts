import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

export class SubmitDto {
  @ApiProperty({ description: 'Pernyataan tanggung jawab disetujui' })
  @IsBoolean()
  statementAccepted!: boolean;
}

export class ReceiptDto {
  @ApiProperty({ example: 'TT-lumajang-2026-35.08.07.2002' })
  number!: string;

  @ApiProperty({ format: 'date-time' })
  submittedAt!: string;

  @ApiProperty({ description: 'SHA-256 dari JSON kanonik jawaban' })
  answersSha256!: string;

  @ApiProperty()
  signedBy!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  periodTitle!: string;
}
