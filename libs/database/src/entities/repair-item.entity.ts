import type { ItemValue } from '@app/instrument';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Repair } from './repair.entity';

/** A piece of evidence as it stood: a link's address, or a file's name and hash. */
export interface KeptEvidence {
  readonly id: string;
  readonly kind: string;
  readonly url: string | null;
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly page: number | null;
  /** Absent on what was given back before notes were kept. */
  readonly note?: string | null;
}

/** One item to repair, why, and what stood in it when it was given back; insert-only. */
@Entity('repair_items')
@Check('repair_items_reason_check', 'length(trim(reason)) > 0')
export class RepairItem {
  @ForeignKey(() => Repair)
  @PrimaryColumn({ type: 'uuid' })
  repairId!: string;

  @PrimaryColumn({ type: 'text' })
  itemCode!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'jsonb', nullable: true })
  valueBefore!: ItemValue | null;

  @Column({ type: 'text', nullable: true })
  noteBefore!: string | null;

  @Column({ type: 'jsonb', default: () => `'[]'` })
  evidenceBefore!: readonly KeptEvidence[];
}
