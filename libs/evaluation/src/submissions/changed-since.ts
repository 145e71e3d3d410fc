import type { Transaction } from '@app/database';
import type { ItemValue } from '@app/instrument';
import { answersHash, type AnswersWithNotes } from './submission-content';

/** A page that stood open longer than this many saves is read anew as a whole. */
const MOST_SAVES = 400;

interface Save {
  readonly itemCode: string;
  /** The answer before this save; null where there was none. */
  readonly before: ItemValue | null;
  readonly noteBefore: string | null;
}

/**
 * Items whose answers or notes differ from those that have this hash: the saves are taken back, the newest first, until the
 * answers are the ones that were seen. None where they never were, or too long ago.
 */
export const changedSince = async (
  tx: Transaction,
  assessmentId: string,
  now: AnswersWithNotes,
  seenSha256: string,
): Promise<readonly string[]> => {
  const saves = await tx.query<Save[]>(
    `select e.item_code as "itemCode", b.value as before, b.note as "noteBefore"
       from answer_events e left join lateral (
              select value, note from answer_events where assessment_id = e.assessment_id and item_code = e.item_code
                 and revision < e.revision order by revision desc limit 1) b on true
      where e.assessment_id = $1 order by e.at desc, e.revision desc limit $2`,
    [assessmentId, MOST_SAVES],
  );
  const answers: Record<string, ItemValue> = { ...now.answers };
  const notes: Record<string, string> = { ...now.notes };
  const changed = new Set<string>();
  for (const { itemCode, before, noteBefore } of saves) {
    if (before === null) Reflect.deleteProperty(answers, itemCode);
    else answers[itemCode] = before;
    if (noteBefore) notes[itemCode] = noteBefore;
    else Reflect.deleteProperty(notes, itemCode);
    changed.add(itemCode);
    if (answersHash({ answers, notes }) === seenSha256)
      return [...changed].filter((code) => partOf({ answers, notes }, code) !== partOf(now, code)).sort();
  }
  return [];
};

const partOf = ({ answers, notes }: AnswersWithNotes, code: string): string =>
  JSON.stringify([answers[code], notes?.[code]]);
