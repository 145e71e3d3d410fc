import { organiserOf, problem, requireMay, type Action, type Actor } from '@app/access';
import type { Transaction } from '@app/database';

interface Wanted {
  /** Null: the actor's own. */
  readonly publicBodyId: string | null;
  readonly action: Action;
}

/** The body whose list it is: the actor's own, or one of the organiser's. Throws `listing.body`. */
export const requireBody = async (tx: Transaction, actor: Actor, { publicBodyId, action }: Wanted): Promise<string> => {
  const organiserId = organiserOf(actor);
  const wanted = publicBodyId ?? actor.publicBodyId;
  requireMay(actor, action, { organiserId, publicBodyId: wanted });
  const [found] = await tx.query<object[]>('select 1 from public_bodies where id = $1 and organiser_id = $2', [
    wanted,
    organiserId,
  ]);
  if (wanted === null || !found) throw problem.listingBody();
  return wanted;
};
