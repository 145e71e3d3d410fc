import { problem, type Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { itemsByCode, type Instrument } from '@app/instrument';
import { isOwnItem, itemsInShare, toShare, type Holder, type Share } from './item-share';

/** Who reads each of these assessments first, and which part of it. */
export const findHolders = async (
  tx: Transaction,
  assessmentIds: readonly string[],
): Promise<(assessmentId: string) => readonly Holder[]> => {
  const rows = await tx.query<(Holder & { assessmentId: string })[]>(
    `select assessment_id as "assessmentId", user_id as "userId", share from assignments
      where assessment_id = any($1) order by assigned_at, user_id`,
    [assessmentIds],
  );
  return (assessmentId) => rows.filter((row) => row.assessmentId === assessmentId);
};

/** Codes of the items of an assessment that are this person's; null: all. */
export const findOwnItems = async (
  tx: Transaction,
  { userId }: Pick<Actor, 'userId'>,
  { id, instrument }: { readonly id: string; readonly instrument: Instrument },
): Promise<readonly string[] | null> => {
  const holders = (await findHolders(tx, [id]))(id);
  if (holders.every(({ share }) => share === null)) return null;
  return [...itemsByCode(instrument).keys()].filter(isOwnItem(instrument, holders, userId));
};

/** Refuses what is said of an item that another verifier reads. Throws `item.notYours`. */
export const requireOwnItems = async (
  tx: Transaction,
  actor: Pick<Actor, 'userId'>,
  assessment: { readonly id: string; readonly instrument: Instrument },
  itemCodes: readonly string[],
): Promise<void> => {
  const own = await findOwnItems(tx, actor, assessment);
  const { instrument } = assessment;
  // An item that does not exist is nobody's, and told so elsewhere.
  const itemCode = itemCodes.find((code) => own !== null && !own.includes(code) && itemsByCode(instrument).has(code));
  if (itemCode !== undefined) throw problem.itemNotYours({ itemCode });
};

interface Moved {
  readonly assessmentId: string;
  readonly instrument: Instrument;
  readonly toUserId: string;
  /** What they take from whoever has it. */
  readonly codes: readonly string[];
  readonly by: string;
  readonly reason: string | null;
  /** Only from this one; absent: from everybody. */
  readonly fromUserId?: string;
}

/** Takes items from their readers and gives them to another, who may have some of the body already. */
export const moveShare = async (tx: Transaction, move: Moved): Promise<void> => {
  const { assessmentId, instrument, toUserId, by, reason, fromUserId } = move;
  const taken = itemsInShare(instrument, move.codes);
  const holders = (await findHolders(tx, [assessmentId]))(assessmentId);
  for (const { userId, share } of holders) {
    if (userId === toUserId || (fromUserId !== undefined && userId !== fromUserId)) continue;
    const left = [...itemsInShare(instrument, share)].filter((code) => !taken.has(code));
    await setShare(tx, { assessmentId, userId }, toShare(instrument, new Set(left)));
  }
  const before = holders.find(({ userId }) => userId === toUserId);
  const share = toShare(instrument, new Set([...(before ? itemsInShare(instrument, before.share) : []), ...taken]));
  await tx.query(
    `insert into assignments (assessment_id, user_id, assigned_by, reason, share) values ($1, $2, $3, $4, $5)
       on conflict (assessment_id, user_id) do update set share = excluded.share, assigned_by = excluded.assigned_by,
         reason = concat_ws(' ', assignments.reason, excluded.reason), assigned_at = now()`,
    [assessmentId, toUserId, by, reason, share],
  );
};

const setShare = async (
  tx: Transaction,
  { assessmentId, userId }: { readonly assessmentId: string; readonly userId: string },
  share: Share,
): Promise<void> => {
  const who = [assessmentId, userId];
  if (share?.length === 0) await tx.query('delete from assignments where assessment_id = $1 and user_id = $2', who);
  else await tx.query('update assignments set share = $3 where assessment_id = $1 and user_id = $2', [...who, share]);
};
