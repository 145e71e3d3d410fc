import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Period } from './period.entity';
import { User } from './user.entity';

/** One version of how many verifiers read each assessment of a period; insert-only. No row: one reader. */
@Entity('reading_rules')
@Check('reading_rules_version_check', 'version > 0')
@Check('reading_rules_readers_check', 'readers in (1, 2)')
export class ReadingRule {
  @ForeignKey(() => Period)
  @PrimaryColumn({ type: 'uuid' })
  periodId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  readers!: number;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  madeBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  madeAt!: Date;
}
