import { instant, type Transaction } from '@app/database';

export interface ConflictView {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly bodyName: string;
  readonly reason: string;
  /** Whether the person said it, and not the organiser. */
  readonly isOwnWord: boolean;
  readonly saidAt: string;
  readonly endedAt: string | null;
  readonly endedReason: string | null;
}

/** Those that stand first, the latest before the others; of one person where one is named. */
export const findConflicts = (
  tx: Transaction,
  organiserId: string,
  userId: string | null,
): Promise<readonly ConflictView[]> =>
  tx.query<ConflictView[]>(
    `select c.id, u.id as "personId", u.name as "personName", b.name as "bodyName", c.reason, c.said_by = c.user_id as "isOwnWord",
            ${instant('c.said_at')} as "saidAt", ${instant('c.ended_at')} as "endedAt", c.ended_reason as "endedReason"
       from conflicts c join users u on u.id = c.user_id join public_bodies b on b.id = c.public_body_id
      where c.organiser_id = $1 and ($2::uuid is null or c.user_id = $2)
      order by c.ended_at is not null, c.said_at desc, c.id limit 500`,
    [organiserId, userId],
  );

export const findBody = async (
  tx: Transaction,
  organiserId: string,
  id: string,
): Promise<{ readonly name: string; readonly code: string } | null> => {
  const [body] = await tx.query<{ name: string; code: string }[]>(
    'select name, code from public_bodies where id = $1 and organiser_id = $2',
    [id, organiserId],
  );
  return body ?? null;
};

/** Whether a person judges at the organiser in any role. */
export const findJudge = async (tx: Transaction, organiserId: string, userId: string): Promise<boolean> => {
  const rows = await tx.query<unknown[]>(
    `select 1 from memberships where user_id = $1 and organiser_id = $2 and ended_at is null
        and role in ('verifier','juror','commissioner','organiserAdmin') limit 1`,
    [userId, organiserId],
  );
  return rows.length > 0;
};

export const findOrganisersAdmins = async (tx: Transaction, organiserId: string): Promise<readonly string[]> => {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct user_id as id from memberships where organiser_id = $1 and role = 'organiserAdmin' and ended_at is null`,
    [organiserId],
  );
  return rows.map(({ id }) => id);
};
