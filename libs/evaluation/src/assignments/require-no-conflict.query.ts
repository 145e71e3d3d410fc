import { problem, type Actor } from '@app/access';
import type { Transaction } from '@app/database';
import { findTies } from '../verdicts/judged-assessment.query';
import { conflictLabel, conflictOf } from './balance-assignments';

/** Whoever is tied to a body does not judge it, also by a tie that arose after they were assigned. Throws `verifier.conflict`. */
export const requireNoConflict = async (
  tx: Transaction,
  { userId }: Pick<Actor, 'userId'>,
  body: { readonly publicBodyId: string; readonly parentId: string | null },
): Promise<void> => {
  const conflict = conflictOf(await findTies(tx, userId), { bodyId: body.publicBodyId, parentId: body.parentId });
  if (conflict) throw problem.verifierConflict({ reason: conflictLabel(conflict) });
};
