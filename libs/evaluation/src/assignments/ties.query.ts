import type { Transaction } from '@app/database';
import type { Ties } from './conflict-of';

/** Columns of {@link Ties} over `users u`. */
export const tiesColumns = `
         array(select distinct o.public_body_id::text from memberships o
                where o.user_id = u.id and o.public_body_id is not null and o.ended_at is null) as "bodyIds",
         array(select distinct o.public_body_id::text from memberships o
                where o.user_id = u.id and o.public_body_id is not null and o.ended_at is not null) as "formerBodyIds",
         array(select distinct b.parent_id::text from memberships o join public_bodies b on b.id = o.public_body_id
                where o.user_id = u.id and b.parent_id is not null) as "bodyParentIds",
         array(select distinct b.region_code from memberships o join public_bodies b on b.id = o.public_body_id
                where o.user_id = u.id and o.ended_at is null and b.region_code is not null) as "regionCodes",
         array(select c.public_body_id::text from conflicts c where c.user_id = u.id and c.ended_at is null) as "declaredBodyIds"`;

const nobodys: Ties = { bodyIds: [], formerBodyIds: [], bodyParentIds: [], regionCodes: [], declaredBodyIds: [] };

/** What stands against this person's judging a body: their other hats, former ones too, and what was declared. */
export const findTies = async (tx: Transaction, userId: string): Promise<Ties> => {
  const [ties] = await tx.query<Ties[]>(`select ${tiesColumns} from users u where u.id = $1`, [userId]);
  return ties ?? nobodys;
};
