import type { Transaction } from '@app/database';
import type { ItemValue } from '@app/instrument';
import { answersHash, type AnswersWithNotes, type ContentHashes } from './submission-content';

/** A page that stood open longer than this many saves is read anew as a whole. */
const MOST_SAVES = 400;

/** What was on the screen of whoever signs or uploads; nothing is compared that is not said. */
export interface Seen {
  /** Hash of the answers with their notes. */
  readonly seenSha256?: string | null;
  /** Hash of the list of evidence with its notes. */
  readonly seenEvidenceSha256?: string | null;
}

/** Whether what stands is no longer what was seen. */
export const isOther = (
  { seenSha256, seenEvidenceSha256 }: Seen,
  { answersSha256, evidenceSha256 }: ContentHashes,
): boolean =>
  (Boolean(seenSha256) && seenSha256 !== answersSha256) ||
  (Boolean(seenEvidenceSha256) && seenEvidenceSha256 !== evidenceSha256);

interface Save {
  readonly itemCode: string;
  /** The answer before this save; null where there was none. */
  readonly before: ItemValue | null;
  readonly noteBefore: string | null;
}

/**
 * Items whose answers or notes differ from those that have this hash: the saves are taken back, the newest first, until the
 * answers are the ones that were seen. None where they never were, too long ago, or where they are the same.
 */
export const changedSince = async (
  tx: Transaction,
  assessmentId: string,
  now: AnswersWithNotes,
  { seenSha256 }: Seen,
): Promise<readonly string[]> => {
  if (!seenSha256 || seenSha256 === answersHash(now)) return [];
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
