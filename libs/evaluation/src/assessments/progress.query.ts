/** Where many questionnaires stand: four statements, however many there are. */
import type { Transaction } from '@app/database';
import type { EvidenceCounts, EvidenceKind, ItemValues } from '@app/instrument';
import { stillCounts } from '../corrections/effects.query';
import type { Filled } from './progress';
import { findRepairedItems } from '../repairs/repaired-items.query';
import { standingVerdicts } from '../verdicts/standing-verdicts';

interface Values {
  readonly id: string;
  readonly values: ItemValues;
}

interface Pieces {
  readonly id: string;
  readonly itemCode: string;
  readonly kind: EvidenceKind;
  readonly count: number;
}

const answersSql = `
  select assessment_id as id, jsonb_object_agg(item_code, value) as values
    from answers where assessment_id = any($1) and value is not null and ${stillCounts('answers', 'answer')} group by 1`;

const evidenceSql = `
  select assessment_id as id, item_code as "itemCode", kind, count(*)::int as count
    from evidence where assessment_id = any($1) and removed_at is null group by 1, 2, 3`;

/** The verdict that counts of each item, unless a correction dropped it. */
const verdictsSql = `
  select assessment_id as id, jsonb_object_agg(item_code, value) as values
    from ${standingVerdicts('v.assessment_id = any($1)')} valid
   where value is not null and ${stillCounts('valid', 'verdict')} group by 1`;

/** What stands in each of these assessments, by id. */
export const findFilled = async (tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Filled>> => {
  const answers = valuesById(await tx.query<Values[]>(answersSql, [ids]));
  const evidence = countsOf(await tx.query<Pieces[]>(evidenceSql, [ids]));
  const verdicts = valuesById(await tx.query<Values[]>(verdictsSql, [ids]));
  const repaired = await findRepairedItems(tx, ids);
  return new Map(
    ids.map((id) => [
      id,
      {
        answers: answers.get(id) ?? {},
        evidence: evidence.get(id) ?? {},
        verdicts: verdicts.get(id) ?? {},
        again: repaired.get(id)?.again ?? [],
      },
    ]),
  );
};

const valuesById = (rows: readonly Values[]): ReadonlyMap<string, ItemValues> =>
  new Map(rows.map(({ id, values }) => [id, values]));

const countsOf = (pieces: readonly Pieces[]): ReadonlyMap<string, EvidenceCounts> => {
  const counts = new Map<string, Record<string, Partial<Record<EvidenceKind, number>>>>();
  for (const { id, itemCode, kind, count } of pieces) {
    const items = counts.get(id) ?? {};
    items[itemCode] = { ...items[itemCode], [kind]: count };
    counts.set(id, items);
  }
  return counts;
};
