import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EvidenceFile } from './evidence-file.entity';
import { Presentation } from './presentation.entity';
import { User } from './user.entity';

export const materialKinds = ['slides', 'recording'] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** What a body showed before the jury, or how its turn was recorded: a link or a file. */
@Entity('presentation_materials')
@Index('presentation_materials_presentation_id_id_idx', ['presentationId', 'id'])
@Index('presentation_materials_file_sha256_idx', ['fileSha256'])
@Check('presentation_materials_kind_check', `kind in ('slides','recording')`)
@Check('presentation_materials_url_check', '(url is null) <> (file_sha256 is null)')
@Check('presentation_materials_file_name_check', '(file_name is null) = (file_sha256 is null)')
export class PresentationMaterial {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Presentation)
  @Column({ type: 'uuid' })
  presentationId!: string;

  @Column({ type: 'text' })
  kind!: MaterialKind;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @ForeignKey(() => EvidenceFile)
  @Column({ type: 'text', nullable: true })
  fileSha256!: string | null;

  @Column({ type: 'text', nullable: true })
  fileName!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  removedAt!: Date | null;
}
