import { audit, problem, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { checkAnswer, itemsByCode, type ItemValue } from '@app/instrument';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { judgeInspection } from '../access-tests/judge-inspection';
import { detailOf } from './inspection-detail';
import { findValues } from './inspections.query';
import { openInspection, requireItem, type OpenInspection } from './load-inspection';

export interface SaveFound {
  /** Null takes it back. */
  readonly value: ItemValue | null;
  readonly note?: string | null;
  /** The revision the assessor has seen; 0 for none. */
  readonly revision: number;
  /** Made by the device: sent again with the same key it gives the first reply. */
  readonly key?: string | null;
}
export interface SavedFound {
  readonly revision: number;
  readonly savedAt: string;
  /** On what was found so far. */
  readonly score: string | null;
}

/** What an assessor finds, item by item: kept for ever, superseded and never edited. */
@Injectable()
export class InspectionValuesService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps what was found on one item. Throws `inspection.invalid`, `inspection.stale` with what stands now, `item.unknown`,
   * and as `openInspection`.
   */
  async save(actor: Actor, id: string, itemCode: string, input: SaveFound): Promise<SavedFound> {
    return transaction(this.dataSource, async (tx) => {
      const open = await openInspection(tx, actor, id);
      const known = await findSaved(tx, id, { itemCode, key: input.key ?? null });
      if (known) return { ...known, score: (await detailOf(tx, actor, open.line)).score };
      requireFitting(open, itemCode, input.value);
      await requireNotByRule(tx, open, itemCode);
      const current = (await findValues(tx, id))[itemCode] ?? null;
      if ((current?.revision ?? 0) !== input.revision) throw problem.inspectionStale({ itemCode, current });
      const savedAt = await insertValue(tx, actor, { id, itemCode, input });
      await audit(tx, actor, 'inspection.valueSaved', { inspectionId: id, itemCode, revision: input.revision + 1 });
      return {
        revision: input.revision + 1,
        savedAt,
        score: (await detailOf(tx, actor, open.line)).score,
      };
    });
  }
}

interface Insert {
  readonly id: string;
  readonly itemCode: string;
  readonly input: SaveFound;
}

/** When it was kept. */
const insertValue = async (tx: Transaction, actor: Actor, { id, itemCode, input }: Insert): Promise<string> => {
  const { value, note, revision, key } = input;
  const json = value === null ? null : JSON.stringify(value);
  const [kept] = await tx.query<[{ savedAt: Date }]>(
    `insert into inspection_values (inspection_id, item_code, revision, value, note, saved_by, key)
     values ($1, $2, $3, $4, $5, $6, $7) returning saved_at as "savedAt"`,
    [id, itemCode, revision + 1, json, note?.trim() || null, actor.userId, key ?? null],
  );
  return kept.savedAt.toISOString();
};

/** What this very save came to, where it was taken before. */
const findSaved = async (
  tx: Transaction,
  id: string,
  { itemCode, key }: { readonly itemCode: string; readonly key: string | null },
): Promise<Omit<SavedFound, 'score'> | null> => {
  if (key === null) return null;
  const [saved] = await tx.query<{ revision: number; savedAt: Date }[]>(
    'select revision, saved_at as "savedAt" from inspection_values where inspection_id = $1 and item_code = $2 and key = $3',
    [id, itemCode, key],
  );
  return saved ? { revision: saved.revision, savedAt: saved.savedAt.toISOString() } : null;
};

const requireFitting = (open: OpenInspection, itemCode: string, value: ItemValue | null): void => {
  requireItem(open, itemCode);
  const item = itemsByCode(open.instrument).get(itemCode);
  if (!item || value === null) return;
  const errors =
    'rejected' in value
      ? [{ path: itemCode, code: 'value', message: 'Isi dengan nilai butirnya.' }]
      : checkAnswer(item, value);
  if (errors.length > 0) throw problem.inspectionInvalid({ itemCode, errors });
};

/** What dates decide is nobody's to set. Throws `inspection.byRule`. */
const requireNotByRule = async (
  tx: Transaction,
  { line, instrument }: OpenInspection,
  itemCode: string,
): Promise<void> => {
  const { byRule } = await judgeInspection(tx, { ...line, instrument, isClosed: false });
  if (byRule[itemCode]) throw problem.inspectionByRule({ itemCode });
};
