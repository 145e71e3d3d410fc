import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Period } from './period.entity';
import { User } from './user.entity';

/** One version of a period's rules; insert-only. After opening, a new version needs a reason. */
@Entity('period_policies')
@Check('period_policies_version_check', 'version > 0')
export class PeriodPolicy {
  @ForeignKey(() => Period)
  @PrimaryColumn({ type: 'uuid' })
  periodId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  /** A `Policy` of @app/scoring; checked before it is written. */
  @Column({ type: 'jsonb' })
  policy!: unknown;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
