import { instant, type Transaction } from '@app/database';
import type { Share } from '../assignments/item-share';
import type { SecondReader } from './read-items';

/** A condition on `second_readings` under the alias given: nobody reads on, and there is something to compare. */
export const isReadToEnd = (row: string): string =>
  `(${row}.finished_at is not null or (${row}.waived_at is not null and exists (
      select 1 from second_readers e where e.assessment_id = ${row}.assessment_id and e.finished_at is not null)))`;

/** Who reads each of these assessments a second time, and which part of it. */
export const findSecondReaders = async (
  tx: Transaction,
  assessmentIds: readonly string[],
): Promise<(assessmentId: string) => readonly SecondReader[]> => {
  const rows = await tx.query<(SecondReader & { assessmentId: string })[]>(
    `select r.assessment_id as "assessmentId", r.user_id as "userId", u.name, r.share, ${instant('r.finished_at')} as "finishedAt"
       from second_readers r join users u on u.id = r.user_id where r.assessment_id = any($1) order by r.assigned_at, u.name, r.user_id`,
    [assessmentIds],
  );
  const found = new Map<string, SecondReader[]>();
  for (const { assessmentId, ...reader } of rows) {
    const readers = found.get(assessmentId) ?? [];
    found.set(assessmentId, readers);
    readers.push(reader);
  }
  return (assessmentId) => found.get(assessmentId) ?? [];
};

interface Given {
  readonly assessmentId: string;
  readonly userId: string;
  readonly by: string;
  readonly share: Share;
  readonly reason: string | null;
}

/** Gives a second reading, or a share of it, to somebody who has none of it. */
export const giveSecond = async (
  tx: Transaction,
  { assessmentId, userId, by, share, reason }: Given,
): Promise<void> => {
  await tx.query('insert into second_readings (assessment_id, assigned_by) values ($1, $2) on conflict do nothing', [
    assessmentId,
    by,
  ]);
  await tx.query(
    'insert into second_readers (assessment_id, user_id, assigned_by, share, reason) values ($1, $2, $3, $4, $5)',
    [assessmentId, userId, by, share, reason],
  );
};
