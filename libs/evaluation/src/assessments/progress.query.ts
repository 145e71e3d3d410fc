/** Where many questionnaires stand: three statements, however many there are. */
import type { Transaction } from '@app/database';
import type { EvidenceCounts, EvidenceKind, ItemValue, ItemValues } from '@app/instrument';

/** `total`, `answered` and `withEvidence` as of `completeness`; `verified`: items with a verdict. */
export interface Progress {
  readonly total: number;
  readonly answered: number;
  readonly withEvidence: number;
  readonly verified: number;
}

/** What stands in one questionnaire: values given, evidence by kind, items judged. */
export interface Filled {
  readonly values: ItemValues;
  readonly evidence: EvidenceCounts;
  readonly verified: number;
}

export const nothingFilled: Filled = { values: {}, evidence: {}, verified: 0 };

/** What stands in each of these assessments, by id. */
export const findFilled = async (tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Filled>> => {
  const answers = await tx.query<{ id: string; values: Record<string, ItemValue> }[]>(
    `select assessment_id as id, jsonb_object_agg(item_code, value) as values
       from answers where assessment_id = any($1) and value is not null group by 1`,
    [ids],
  );
  const pieces = await tx.query<{ id: string; itemCode: string; kind: EvidenceKind; count: number }[]>(
    `select assessment_id as id, item_code as "itemCode", kind, count(*)::int as count
       from evidence where assessment_id = any($1) and removed_at is null group by 1, 2, 3`,
    [ids],
  );
  const judged = await tx.query<{ id: string; count: number }[]>(
    'select assessment_id as id, count(distinct item_code)::int as count from verdicts where assessment_id = any($1) group by 1',
    [ids],
  );
  const values = new Map(answers.map((row) => [row.id, row.values]));
  const verified = new Map(judged.map((row) => [row.id, row.count]));
  const evidence = countsOf(pieces);
  return new Map(
    ids.map((id) => [
      id,
      { values: values.get(id) ?? {}, evidence: evidence.get(id) ?? {}, verified: verified.get(id) ?? 0 },
    ]),
  );
};

const countsOf = (
  pieces: readonly { id: string; itemCode: string; kind: EvidenceKind; count: number }[],
): Map<string, Record<string, Partial<Record<EvidenceKind, number>>>> => {
  const counts = new Map<string, Record<string, Partial<Record<EvidenceKind, number>>>>();
  for (const { id, itemCode, kind, count } of pieces) {
    const items = counts.get(id) ?? {};
    items[itemCode] = { ...items[itemCode], [kind]: count };
    counts.set(id, items);
  }
  return counts;
};
