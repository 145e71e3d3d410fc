import type { Instrument as InstrumentContent } from '@app/instrument';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Organiser } from './organiser.entity';
import { User } from './user.entity';

/** What an instrument was begun from; `asNextYear`: its items name those of the origin as last year's. */
export interface InstrumentOrigin {
  readonly kind: 'blank' | 'builtIn' | 'copy' | 'file' | 'period';
  readonly code?: string;
  /** The published version copied; absent where a draft was. */
  readonly number?: number;
  /** Of the instrument copied. */
  readonly instrumentId?: string;
  readonly periodId?: string;
  readonly asNextYear?: boolean;
}

/** An instrument of an organiser's own making, as its team is drafting it. */
@Entity('instruments')
@Unique(['organiserId', 'code'])
@Check('instruments_code_check', `code ~ '^[a-z0-9][a-z0-9.-]{0,39}$'`)
@Check('instruments_draft_revision_check', 'draft_revision > 0')
export class Instrument {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Organiser)
  @Column({ type: 'uuid' })
  organiserId!: string;

  /** Never a built-in instrument's, and never changed. */
  @Column({ type: 'text' })
  code!: string;

  /** May have faults of meaning, never of shape. */
  @Column({ type: 'jsonb' })
  draft!: InstrumentContent;

  @Column({ type: 'integer' })
  draftRevision!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  draftSavedAt!: Date;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  draftSavedBy!: string;

  @Column({ type: 'jsonb', nullable: true })
  origin!: InstrumentOrigin | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  archivedAt!: Date | null;

  @ForeignKey(() => User)
  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
