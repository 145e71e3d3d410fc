import type { Transaction } from '@app/database';

/** Ids of all who fill in or sign for these bodies. */
export const findPeopleOfBodies = async (tx: Transaction, publicBodyIds: readonly string[]): Promise<string[]> => {
  const rows = await tx.query<{ userId: string }[]>(
    `select distinct user_id as "userId" from memberships where public_body_id = any($1) and role in ('unitPpid','superior') and ended_at is null`,
    [[...publicBodyIds]],
  );
  return rows.map(({ userId }) => userId);
};
