import type { Transaction } from '@app/database';
import type { ItemValue, ItemValues } from '@app/instrument';
import { answersHash } from './submission-content';

/** A page that stood open longer than this many saves is read anew as a whole. */
const MOST_SAVES = 400;

interface Save {
  readonly itemCode: string;
  /** The answer before this save; null where there was none. */
  readonly before: ItemValue | null;
}

/**
 * Items whose answers differ from those that have this hash: the saves are taken back, the newest first, until the
 * answers are the ones that were seen. None where they never were, or too long ago.
 */
export const changedSince = async (
  tx: Transaction,
  assessmentId: string,
  now: ItemValues,
  seenSha256: string,
): Promise<readonly string[]> => {
  const saves = await tx.query<Save[]>(
    `select e.item_code as "itemCode", (select b.value from answer_events b where b.assessment_id = e.assessment_id
            and b.item_code = e.item_code and b.revision < e.revision order by b.revision desc limit 1) as before
       from answer_events e where e.assessment_id = $1 order by e.at desc, e.revision desc limit $2`,
    [assessmentId, MOST_SAVES],
  );
  const answers: Record<string, ItemValue> = { ...now };
  const changed = new Set<string>();
  for (const { itemCode, before } of saves) {
    if (before === null) Reflect.deleteProperty(answers, itemCode);
    else answers[itemCode] = before;
    changed.add(itemCode);
    if (answersHash({ answers }) === seenSha256)
      return [...changed].filter((code) => JSON.stringify(answers[code]) !== JSON.stringify(now[code])).sort();
  }
  return [];
};
