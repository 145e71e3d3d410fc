import { problem, type Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { itemsByCode, type Instrument } from '@app/instrument';
import { isOwnItem, itemsInShare, toShare, type Holder, type Share } from './item-share';

/** Which of two readings a share is of. */
export type Reading = 'first' | 'second';

const tables: Readonly<Record<Reading, string>> = { first: 'assignments', second: 'second_readers' };

/** Who reads each of these assessments, and which part of it. */
export const findHolders = async (
  tx: Transaction,
  assessmentIds: readonly string[],
  reading: Reading = 'first',
): Promise<(assessmentId: string) => readonly Holder[]> => {
  const rows = await tx.query<(Holder & { assessmentId: string })[]>(
    `select assessment_id as "assessmentId", user_id as "userId", share from ${tables[reading]}
      where assessment_id = any($1) order by assigned_at, user_id`,
    [assessmentIds],
  );
  return (assessmentId) => rows.filter((row) => row.assessmentId === assessmentId);
};

interface Read {
  readonly id: string;
  readonly instrument: Instrument;
  /** Absent: the first. */
  readonly reading?: Reading;
}

/** Codes of the items of an assessment that are this person's; null: all. */
export const findOwnItems = async (
  tx: Transaction,
  { userId }: Pick<Actor, 'userId'>,
  { id, instrument, reading = 'first' }: Read,
): Promise<readonly string[] | null> => {
  const holders = (await findHolders(tx, [id], reading))(id);
  if (holders.every(({ share }) => share === null)) return null;
  return [...itemsByCode(instrument).keys()].filter(isOwnItem(instrument, holders, userId));
};

/** Refuses what is said of an item that another verifier reads. Throws `item.notYours`. */
export const requireOwnItems = async (
  tx: Transaction,
  actor: Pick<Actor, 'userId'>,
  assessment: Read,
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
  /** Absent: the first. */
  readonly reading?: Reading;
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
  const { assessmentId, reading = 'first', instrument, toUserId, by, reason, fromUserId } = move;
  const taken = itemsInShare(instrument, move.codes);
  const holders = (await findHolders(tx, [assessmentId], reading))(assessmentId);
  for (const { userId, share } of holders) {
    if (userId === toUserId || (fromUserId !== undefined && userId !== fromUserId)) continue;
    const left = [...itemsInShare(instrument, share)].filter((code) => !taken.has(code));
    await setShare(tx, { assessmentId, userId, reading }, toShare(instrument, new Set(left)));
  }
  const before = holders.find(({ userId }) => userId === toUserId);
  const share = toShare(instrument, new Set([...(before ? itemsInShare(instrument, before.share) : []), ...taken]));
  await tx.query(
    `insert into ${tables[reading]} as held (assessment_id, user_id, assigned_by, reason, share) values ($1, $2, $3, $4, $5)
       on conflict (assessment_id, user_id) do update set share = excluded.share, assigned_by = excluded.assigned_by,
         reason = concat_ws(' ', held.reason, excluded.reason), assigned_at = now()`,
    [assessmentId, toUserId, by, reason, share],
  );
};

const setShare = async (
  tx: Transaction,
  {
    assessmentId,
    userId,
    reading,
  }: { readonly assessmentId: string; readonly userId: string; readonly reading: Reading },
  share: Share,
): Promise<void> => {
  const who = [assessmentId, userId];
  const theirs = 'assessment_id = $1 and user_id = $2';
  if (share?.length === 0) await tx.query(`delete from ${tables[reading]} where ${theirs}`, who);
  else await tx.query(`update ${tables[reading]} set share = $3 where ${theirs}`, [...who, share]);
};
