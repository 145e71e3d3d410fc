/** Items that came back repaired and wait for the verifier. */
import type { Transaction } from '@app/database';
import { isOfCountingRound } from '../verdicts/standing-verdicts';

export interface RepairedItems {
  /** Their verdict is older than the repair: they are to be judged again. */
  readonly again: readonly string[];
  /** Nobody had judged them before, and nobody has since. */
  readonly fresh: readonly string[];
}

export const nothingRepaired: RepairedItems = { again: [], fresh: [] };

/** Of many assessments; those without such items are left out. */
export const findRepairedItems = async (
  tx: Transaction,
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, RepairedItems>> => {
  const rows = await tx.query<(RepairedItems & { id: string })[]>(
    `select r.assessment_id as id,
            coalesce(array_agg(distinct i.item_code order by i.item_code) filter (where j.at is not null), '{}') as again,
            coalesce(array_agg(distinct i.item_code order by i.item_code) filter (where j.at is null), '{}') as fresh
       from repair_items i join repairs r on r.id = i.repair_id
       join lateral (select min(s.submitted_at) as at from submissions s
                      where s.assessment_id = r.assessment_id and s.submitted_at > r.made_at) h on h.at is not null
       join lateral (select max(v.at) as at from verdicts v
                      where v.assessment_id = r.assessment_id and v.item_code = i.item_code and ${isOfCountingRound('v')}) j
            on j.at is null or j.at < h.at
      where r.assessment_id = any($1) group by 1`,
    [assessmentIds],
  );
  return new Map(rows.map(({ id, ...items }) => [id, items]));
};

/** Of one assessment, the items to be judged again. */
export const findRepairedUnjudged = async (tx: Transaction, assessmentId: string): Promise<readonly string[]> =>
  (await findRepairedItems(tx, [assessmentId])).get(assessmentId)?.again ?? [];
