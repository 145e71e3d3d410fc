import { problem, type Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { conflictLabel, conflictOf, type Conflict, type TiedBody } from './conflict-of';
import { findTies } from './ties.query';

/** The conflict of interest between a person and a body, or null. */
export const findConflict = async (tx: Transaction, userId: string, publicBodyId: string): Promise<Conflict | null> => {
  const [body] = await tx.query<TiedBody[]>(
    'select id as "bodyId", parent_id as "parentId", region_code as "regionCode" from public_bodies where id = $1',
    [publicBodyId],
  );
  return body ? conflictOf(await findTies(tx, userId), body) : null;
};

/** Whoever is tied to a body does not judge it, also by a tie that arose after they were assigned. Throws `verifier.conflict`. */
export const requireNoConflict = async (
  tx: Transaction,
  { userId }: Pick<Actor, 'userId'>,
  { publicBodyId }: { readonly publicBodyId: string },
): Promise<void> => {
  const conflict = await findConflict(tx, userId, publicBodyId);
  if (conflict) throw problem.verifierConflict({ reason: conflictLabel(conflict) });
};
