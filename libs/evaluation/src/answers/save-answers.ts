/** The one statement that keeps answers; PostgreSQL decides which revision still holds. */
import { instant, type Transaction } from '@app/database';
import type { ItemValue } from '@app/instrument';

/** A note is at most this many signs. */
export const longestNote = 2_000;

/** What a client sends for one item. */
export interface AnswerInput {
  readonly itemCode: string;
  /** Null clears the answer. */
  readonly value: ItemValue | null;
  readonly note?: string | null;
  /** The revision last seen; 0 where none was. */
  readonly revision: number;
  /** Chosen by the client, one for each intended save: sent again, it gets the first reply again. */
  readonly key?: string | null;
  /** SHA-256 of the instrument that was on screen; without it nobody can say whether a correction came between. */
  readonly instrumentSha256?: string | null;
}

export interface SavedAnswer {
  readonly itemCode: string;
  readonly revision: number;
  readonly savedAt: string;
  /** The instrument in force, where it is another one than the save named. */
  readonly instrumentSha256?: string;
}

const upsert = `
with input as (
  select * from jsonb_to_recordset($2::jsonb) as i("itemCode" text, value jsonb, note text, revision int, key text)
), fresh as (
  insert into answers (assessment_id, item_code, value, note, revision, saved_by, saved_at)
  select $1, "itemCode", value, note, 1, $3, statement_timestamp() from input where revision = 0 order by "itemCode"
  on conflict do nothing returning item_code, revision, saved_at
), changed as (
  update answers a
     set value = i.value, note = i.note, revision = a.revision + 1, saved_by = $3, saved_at = statement_timestamp()
    from input i
   where a.assessment_id = $1 and a.item_code = i."itemCode" and i.revision > 0 and a.revision = i.revision
  returning a.item_code, a.revision, a.saved_at
), saved as (select * from fresh union all select * from changed),
events as (
  insert into answer_events (assessment_id, item_code, revision, value, note, actor_id, at, idempotency_key)
  select $1, s.item_code, s.revision, i.value, i.note, $3, s.saved_at, i.key
    from saved s join input i on i."itemCode" = s.item_code order by s.item_code
), looked_at as (
  delete from copied_answers c using saved s where c.assessment_id = $1 and c.item_code = s.item_code
)
select item_code as "itemCode", revision, ${instant('saved_at')} as "savedAt" from saved`;

/**
 * Keeps what is not stale, each with its event, and returns it; what is missing from the reply was stale. A copy of last
 * year's that lay at the item has been looked at by that.
 */
export const saveAnswers = (
  tx: Transaction,
  { assessmentId, userId }: { readonly assessmentId: string; readonly userId: string },
  inputs: readonly AnswerInput[],
): Promise<SavedAnswer[]> => tx.query<SavedAnswer[]>(upsert, [assessmentId, JSON.stringify(inputs), userId]);

/** Saves already acknowledged under these keys. */
export const findReplays = async (
  tx: Transaction,
  assessmentId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, SavedAnswer>> => {
  if (keys.length === 0) return new Map();
  const rows = await tx.query<(SavedAnswer & { key: string })[]>(
    `select idempotency_key as key, item_code as "itemCode", revision, ${instant('at')} as "savedAt"
       from answer_events where assessment_id = $1 and idempotency_key = any($2)`,
    [assessmentId, keys],
  );
  return new Map(rows.map(({ key, ...saved }) => [key, saved]));
};
