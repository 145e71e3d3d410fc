import { problem, type Actor } from '@app/access';
import type { Transaction } from '@app/database';

/** The actor under one hat. Throws `session.hatUnknown`. */
export const loadActor = async (tx: Transaction, membershipId: string): Promise<Actor> => {
  const [actor] = await tx.query<Actor[]>(
    `select user_id as "userId", id as "membershipId", role, organiser_id as "organiserId", public_body_id as "publicBodyId"
       from memberships where id = $1 and ended_at is null`,
    [membershipId],
  );
  if (!actor) throw problem.hatUnknown();
  return actor;
};
