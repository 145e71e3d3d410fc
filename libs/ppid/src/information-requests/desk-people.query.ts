import type { Transaction } from '@app/database';

/** Who serves at a desk: the body's PPID, or the organiser's lead PPIDs where there is no body. */
export const findDeskPeople = async (
  tx: Transaction,
  { organiserId, publicBodyId }: { readonly organiserId: string; readonly publicBodyId: string | null },
): Promise<string[]> => {
  const rows = await tx.query<{ userId: string }[]>(
    `select distinct user_id as "userId" from memberships
      where organiser_id = $1 and ended_at is null
        and case when $2::uuid is null then role = 'leadPpid' else role = 'unitPpid' and public_body_id = $2 end`,
    [organiserId, publicBodyId],
  );
  return rows.map(({ userId }) => userId);
};

/** Superiors of a desk, who decide objections; the lead PPID's own write the decision of theirs down. */
export const findSuperiors = async (
  tx: Transaction,
  { organiserId, publicBodyId }: { readonly organiserId: string; readonly publicBodyId: string | null },
): Promise<string[]> => {
  const rows = await tx.query<{ userId: string }[]>(
    `select distinct user_id as "userId" from memberships
      where organiser_id = $1 and ended_at is null
        and case when $2::uuid is null then role = 'leadPpid' else role = 'superior' and public_body_id = $2 end`,
    [organiserId, publicBodyId],
  );
  return rows.map(({ userId }) => userId);
};
