import { instant, type Transaction, type VerdictRound } from '@app/database';
import type { ItemValue, ItemValues } from '@app/instrument';
import type { VerdictView } from '../assessments/assessment-form';
import { stillCounts } from '../corrections/effects.query';
import type { SecondReader } from './read-items';
import { findSecondReaders } from './second-readers.query';
import { latestSecond, standingVerdicts } from '../verdicts/standing-verdicts';

/** The second reading of one assessment; without a row nobody was asked for one. */
export interface SecondReadingRow {
  readonly readers: readonly SecondReader[];
  readonly finishedAt: string | null;
  readonly waivedAt: string | null;
  readonly waivedReason: string | null;
}

export const findSecondReading = async (tx: Transaction, assessmentId: string): Promise<SecondReadingRow | null> => {
  const [row] = await tx.query<Omit<SecondReadingRow, 'readers'>[]>(
    `select ${instant('finished_at')} as "finishedAt", ${instant('waived_at')} as "waivedAt",
            waived_reason as "waivedReason" from second_readings where assessment_id = $1`,
    [assessmentId],
  );
  return row ? { ...row, readers: (await findSecondReaders(tx, [assessmentId]))(assessmentId) } : null;
};

/** How many read each assessment of a period, by the newest rule. */
export const findReaders = async (tx: Transaction, periodId: string): Promise<1 | 2> => {
  const [rule] = await tx.query<{ readers: 1 | 2 }[]>(
    'select readers from reading_rules where period_id = $1 order by version desc limit 1',
    [periodId],
  );
  return rule?.readers ?? 1;
};

/** A second reader's own verdicts as their desk shows them. */
export const findSecondVerdicts = async (
  tx: Transaction,
  assessmentId: string,
): Promise<Readonly<Record<string, VerdictView>>> => {
  const rows = await tx.query<(VerdictView & { itemCode: string })[]>(
    `select v.item_code as "itemCode", v.decision, v.value, v.reason, v.page, v.revision, ${instant('v.at')} as at, u.name as by
       from ${latestSecond('v.assessment_id = $1')} v join users u on u.id = v.verifier_id order by v.item_code`,
    [assessmentId],
  );
  return Object.fromEntries(rows.map(({ itemCode, ...verdict }) => [itemCode, verdict]));
};

export interface ReadingValues {
  readonly second: ItemValues;
  /** Round of the verdict that counts, by item. */
  readonly rounds: Readonly<Record<string, VerdictRound>>;
  /** What the first reader said, also where somebody else has decided since. */
  readonly first: ItemValues;
  /** What the first reader had said when the second reading ended: by this they are compared, whatever came after. */
  readonly firstAsRead: ItemValues;
}

const noValues: ReadingValues = { second: {}, rounds: {}, first: {}, firstAsRead: {} };

const valuesSql = `
  select a.id,
         coalesce((select jsonb_object_agg(v.item_code, v.value) from ${latestSecond('v.assessment_id = a.id')} v), '{}') as second,
         coalesce((select jsonb_object_agg(v.item_code, v.round) from ${standingVerdicts('v.assessment_id = a.id')} v
                    where ${stillCounts('v', 'verdict')}), '{}') as rounds,
         coalesce((select jsonb_object_agg(v.item_code, v.value) from (
                     select distinct on (f.item_code) f.item_code, f.value from verdicts f
                      where f.assessment_id = a.id and f.round = 'first' order by f.item_code, f.revision desc) v), '{}') as first,
         coalesce((select jsonb_object_agg(v.item_code, v.value) from (
                     select distinct on (f.item_code) f.item_code, f.value from verdicts f,
                            (select max(r.finished_at) as at from second_readers r where r.assessment_id = a.id) e
                      where f.assessment_id = a.id and f.round = 'first'
                      order by f.item_code, coalesce(f.at > e.at, false), case when f.at > e.at then f.revision else -f.revision end) v),
           '{}') as "firstAsRead"
    from unnest($1::uuid[]) as a(id)`;

/** What two readers said in each of these assessments, by its id. */
export const findReadingValues = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<(id: string) => ReadingValues> => {
  const rows = await tx.query<(ReadingValues & { id: string })[]>(valuesSql, [ids]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return (id) => found.get(id) ?? noValues;
};

export interface SecondVerdictRow {
  readonly id: string;
  readonly itemCode: string;
  readonly revision: number;
  readonly decision: string;
  readonly value: ItemValue;
  readonly reason: string | null;
  readonly page: number | null;
}

/** Writes a verdict of the second round; it counts nowhere, so no score's fingerprint changes. */
export const insertSecondVerdict = async (
  tx: Transaction,
  { assessmentId, userId }: { readonly assessmentId: string; readonly userId: string },
  row: SecondVerdictRow,
): Promise<string> => {
  const [saved] = await tx.query<{ at: Date }[]>(
    `insert into verdicts (id, assessment_id, item_code, round, revision, decision, value, reason, page, verifier_id)
     values ($1, $2, $3, 'second', $4, $5, $6, $7, $8, $9) returning at`,
    [
      row.id,
      assessmentId,
      row.itemCode,
      row.revision,
      row.decision,
      JSON.stringify(row.value),
      row.reason,
      row.page,
      userId,
    ],
  );
  return saved?.at.toISOString() ?? '';
};
