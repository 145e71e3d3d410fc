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

/** Nobody is given a body that they are tied to. Throws `verifier.conflict`. */
export const requireNoConflict = async (
  tx: Transaction,
  { userId }: Pick<Actor, 'userId'>,
  { publicBodyId }: { readonly publicBodyId: string },
): Promise<void> => {
  const conflict = await findConflict(tx, userId, publicBodyId);
  if (conflict) throw problem.verifierConflict({ reason: conflictLabel(conflict) });
};

/**
 * Whoever is tied to a body neither judges it nor reads anything of it under a hat that judges, also by a tie that arose
 * after they were assigned. Throws `verifier.conflict`, as a refusal to that person.
 */
export const requireUntied = async (
  tx: Transaction,
  { userId, role }: Pick<Actor, 'userId' | 'role'>,
  { publicBodyId }: { readonly publicBodyId: string },
  judging: readonly Actor['role'][] = ['verifier'],
): Promise<void> => {
  const conflict = judging.includes(role) ? await findConflict(tx, userId, publicBodyId) : null;
  if (conflict) throw problem.verifierTied({ reason: conflictLabel(conflict) });
};

/** What of a list a person may read under this hat: nothing of bodies they are tied to where they judge. */
export const withoutTied = async <Line extends { readonly publicBodyId: string }>(
  tx: Transaction,
  { userId, role }: Pick<Actor, 'userId' | 'role'>,
  lines: readonly Line[],
): Promise<readonly Line[]> => {
  if (role !== 'verifier') return lines;
  const ids = lines.map(({ publicBodyId }) => publicBodyId);
  const tied = await findTiedBodies(tx, userId, ids);
  return lines.filter(({ publicBodyId }) => !tied.has(publicBodyId));
};

/** Those of the bodies that the person is tied to. */
export const findTiedBodies = async (
  tx: Transaction,
  userId: string,
  bodyIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const bodies = await tx.query<TiedBody[]>(
    'select id as "bodyId", parent_id as "parentId", region_code as "regionCode" from public_bodies where id = any($1)',
    [bodyIds],
  );
  const ties = await findTies(tx, userId);
  return new Set(bodies.filter((body) => conflictOf(ties, body) !== null).map(({ bodyId }) => bodyId));
};
