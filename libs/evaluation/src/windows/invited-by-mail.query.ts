import type { Transaction } from '@app/database';

/** Whoever a letter went to, for a body that nobody has come for. */
export interface InvitedByMail {
  readonly email: string;
  readonly name: string | null;
  readonly bodyName: string;
}

/** One for each address; a letter that still waits tells the deadline that holds when it goes. */
export const findInvitedByMail = (
  tx: Transaction,
  periodId: string,
  publicBodyIds: readonly string[],
): Promise<InvitedByMail[]> =>
  tx.query<InvitedByMail[]>(
    `select distinct on (b.id, i.email) i.email, i.name, b.name as "bodyName"
       from invitations i join assessments a on a.id = i.assessment_id join public_bodies b on b.id = i.public_body_id
       join mails m on m.id = i.mail_id and m.state in ('sent', 'kept')
      where a.period_id = $1 and b.id = any($2) and i.email is not null and i.accepted_at is null and i.revoked_at is null
        and not exists (select 1 from memberships h
                         where h.public_body_id = b.id and h.role in ('unitPpid', 'superior') and h.ended_at is null)
      order by b.id, i.email, i.mailed_at desc`,
    [periodId, [...publicBodyIds]],
  );
