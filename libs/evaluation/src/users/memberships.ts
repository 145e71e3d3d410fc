import { problem, type Actor } from '@app/access';
import { newId, type Role, type Transaction } from '@app/database';

/** A hat to be given: at a body, both ids; at an organiser, the one; for the operator, none. */
export interface MembershipInput {
  readonly role: Role;
  readonly organiserId: string | null;
  readonly publicBodyId?: string | null;
}

/** The hats of one person, each with an id of its own. */
export const hatsOf = (userId: string, memberships: readonly MembershipInput[]): readonly Actor[] =>
  memberships.map(({ role, organiserId, publicBodyId = null }) => ({
    userId,
    membershipId: newId(),
    role,
    organiserId,
    publicBodyId,
  }));

/** Refuses a hat at a body of another organiser: the database knows no such rule. */
export const insertMemberships = async (tx: Transaction, hats: readonly Actor[]): Promise<void> => {
  const rows = JSON.stringify(hats);
  const [foreign] = await tx.query<unknown[]>(
    `select 1 from jsonb_to_recordset($1::jsonb) as r("organiserId" uuid, "publicBodyId" uuid)
      where "publicBodyId" is not null
        and not exists (select 1 from public_bodies b where b.id = "publicBodyId" and b.organiser_id = "organiserId") limit 1`,
    [rows],
  );
  if (foreign) throw problem.membershipInvalid();
  await tx.query(
    `insert into memberships (id, user_id, role, organiser_id, public_body_id)
     select "membershipId", "userId", role, "organiserId", "publicBodyId"
       from jsonb_to_recordset($1::jsonb) as r("membershipId" uuid, "userId" uuid, role text, "organiserId" uuid, "publicBodyId" uuid)`,
    [rows],
  );
};
