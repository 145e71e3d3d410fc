import { assessmentStates, type AssessmentState } from '@app/evaluation';
import { ApiProperty } from '@nestjs/swagger';
import { BodyDto, ProgressDto } from '../assessments/assessments.dto';

const queues = ['new', 'returned', 'repaired', 'underWay'] as const;

export class VerificationCardDto {
  @ApiProperty()
  assessmentId!: string;

  @ApiProperty()
  periodId!: string;

  @ApiProperty({ type: BodyDto })
  body!: BodyDto;

  @ApiProperty()
  category!: string;

  @ApiProperty({ description: 'Nama kategori menurut kebijakan periode' })
  categoryLabel!: string;

  @ApiProperty({ enum: assessmentStates })
  state!: AssessmentState;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  submittedAt!: string | null;

  @ApiProperty({ type: ProgressDto })
  progress!: ProgressDto;

  @ApiProperty({ description: 'Butir yang masih menunggu putusan' })
  remaining!: number;

  @ApiProperty({ description: 'Butir yang meminta putusan, yang sudah diputus termasuk' })
  toJudge!: number;

  @ApiProperty({
    enum: queues,
    nullable: true,
    description: 'Mengapa ada di meja; kosong bila tidak ada yang dikerjakan',
  })
  queue!: (typeof queues)[number] | null;
}

export class VerificationListDto {
  @ApiProperty({ type: [VerificationCardDto] })
  items!: readonly VerificationCardDto[];

  @ApiProperty({ type: [String], description: 'Badan publik yang menunggu dialihkan karena benturan kepentingan' })
  toHandOver!: readonly string[];
}

export class ClosedVerificationDto {
  @ApiProperty({ enum: ['provisional', 'appealing', 'verified'] })
  state!: string;
}

export class OwnFiguresDto {
  @ApiProperty({ description: 'Putusan tujuh hari terakhir' })
  lastWeek!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Putusan per jam kerja, tiga puluh hari terakhir' })
  perHour!: number | null;

  @ApiProperty()
  appealsDecided!: number;

  @ApiProperty()
  appealsGranted!: number;

  @ApiProperty({ description: 'Butir yang dibaca dua orang pada verifikasi yang sudah ditutup' })
  readTwice!: number;

  @ApiProperty()
  readAlike!: number;
}

export class WaitingBodyDto {
  @ApiProperty()
  assessmentId!: string;

  @ApiProperty()
  name!: string;
}

export class WaitingItemDto {
  @ApiProperty()
  instrumentCode!: string;

  @ApiProperty()
  itemCode!: string;

  @ApiProperty()
  itemText!: string;

  @ApiProperty({ type: [WaitingBodyDto] })
  bodies!: readonly WaitingBodyDto[];
}

export class WaitingItemListDto {
  @ApiProperty({ type: [WaitingItemDto] })
  items!: readonly WaitingItemDto[];
}
