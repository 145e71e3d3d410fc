import type { LinkCheckView, LinkCopyView, LinkSnapshotView } from '@app/evaluation';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { noText } from '../http/schemas';

const kinds = ['alive', 'signIn', 'blocked', 'dead', 'doubtful', 'unchecked'] as const;

export class LinkCheckDto implements LinkCheckView {
  @ApiProperty({ type: String, enum: kinds, nullable: true, description: 'Kosong selama belum pernah diperiksa' })
  kind!: (typeof kinds)[number] | null;

  @ApiProperty({ type: String, nullable: true, description: 'Kode sebabnya' })
  reason!: string | null;

  @ApiProperty()
  message!: string;

  @ApiProperty()
  advice!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  checkedAt!: string | null;

  @ApiProperty({ description: 'Sedang menunggu pemeriksaan' })
  waiting!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Terakhir dicoba tanpa hasil' })
  triedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Kira-kira dicoba lagi sendiri' })
  nextAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Badan publik diberi tahu' })
  toldAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  snapshotAt!: string | null;
}

export class LinkHopDto {
  @ApiProperty()
  url!: string;

  @ApiProperty()
  status!: number;
}

export class LinkCopyQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Salinan yang mana; tanpa ini yang terbaru ketika dapat dibuka' })
  @IsOptional()
  @IsUUID()
  copy?: string;
}

export class LinkCopyDto implements LinkCopyView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  takenAt!: string;

  @ApiProperty({ enum: kinds })
  kind!: (typeof kinds)[number];

  @ApiProperty({ type: Number, nullable: true })
  statusCode!: number | null;
}

export class LinkSnapshotDto extends LinkCopyDto implements LinkSnapshotView {
  @ApiProperty({ type: [LinkCopyDto], description: 'Salinan yang berbeda dari sebelumnya, yang terbaru lebih dahulu' })
  copies!: readonly LinkCopyDto[];

  @ApiProperty()
  finalUrl!: string;

  @ApiProperty({ type: [LinkHopDto] })
  hops!: readonly LinkHopDto[];

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  headers!: Readonly<Record<string, string>>;

  @ApiProperty(noText)
  title!: string | null;

  @ApiProperty(noText)
  text!: string | null;

  @ApiProperty()
  sha256!: string;

  @ApiProperty()
  sizeBytes!: number;

  @ApiProperty()
  truncated!: boolean;
}
