import { instant, type Role, type Transaction } from '@app/database';
import { saqWindow } from '../windows/saq-window';

/** An invitation with what its page, its letter and its rules need. */
export interface LoadedInvitation {
  readonly id: string;
  readonly organiserId: string;
  readonly organiserName: string;
  readonly timeZone: string;
  readonly publicBodyId: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly bodyEmail: string | null;
  readonly bodyPhone: string | null;
  readonly officerName: string | null;
  readonly assessmentId: string | null;
  readonly periodTitle: string | null;
  /** The last moment for filling, ISO 8601. */
  readonly saqUntil: string | null;
  readonly role: Extract<Role, 'unitPpid' | 'superior'>;
  readonly name: string | null;
  readonly email: string | null;
  readonly replacesId: string | null;
  readonly acceptedByName: string | null;
  readonly isAccepted: boolean;
  readonly isRevoked: boolean;
  readonly isExpired: boolean;
  /** When it stops to open: as set, or with the window where that was extended. */
  readonly expiresAt: Date;
}

const sql = `
  select i.id, i.organiser_id as "organiserId", o.name as "organiserName", o.time_zone as "timeZone", i.public_body_id as "publicBodyId",
         b.code as "bodyCode", b.name as "bodyName", b.email as "bodyEmail", b.phone as "bodyPhone", b.officer_name as "officerName",
         i.assessment_id as "assessmentId", p.title as "periodTitle", ${instant('w.due_at')} as "saqUntil",
         i.role, i.name, i.email, i.replaces_id as "replacesId", u.name as "acceptedByName",
         i.accepted_at is not null as "isAccepted", i.revoked_at is not null as "isRevoked",
         coalesce(w.due_at, i.expires_at) as "expiresAt",
         coalesce(w.due_at, i.expires_at) <= clock_timestamp() as "isExpired"
    from invitations i join organisers o on o.id = i.organiser_id join public_bodies b on b.id = i.public_body_id
    left join assessments a on a.id = i.assessment_id left join periods p on p.id = a.period_id
    left join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
    left join ${saqWindow()} w on a.id is not null
    left join users u on u.id = i.accepted_by`;

/** The invitations with these ids, in no order. */
export const findInvitations = (tx: Transaction, ids: readonly string[]): Promise<LoadedInvitation[]> =>
  tx.query<LoadedInvitation[]>(`${sql} where i.id = any($1)`, [ids]);

/** The invitation that a link opens; with `lock`, nobody else answers it meanwhile. */
export const findByToken = async (
  tx: Transaction,
  tokenHash: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<LoadedInvitation | null> => {
  const [token] = await tx.query<{ id: string }[]>(
    `select i.id from invitations i join invitation_tokens t on t.invitation_id = i.id
      where t.token_hash = $1 ${lock ? 'for update of i' : ''}`,
    [tokenHash],
  );
  return token ? ((await findInvitations(tx, [token.id]))[0] ?? null) : null;
};

/** A body of a period that is asked to register, by its link. */
export interface LinkInvitee {
  readonly assessmentId: string;
  readonly publicBodyId: string;
  readonly organiserId: string;
  readonly email: string | null;
  readonly officerName: string | null;
}

/** The same with the ways in which it is asked; at least one of them. */
export interface Invitee extends LinkInvitee {
  /** A letter with a link goes to the address the body is listed with. */
  readonly byLetter: boolean;
  /** The officers who have an account are told. */
  readonly byNotice: boolean;
}

/**
 * Bodies of a period (`$1`) that have not registered and how they are asked: those named (`$2`), else those not asked yet.
 * An address that is an officer's own gets no link to make an account with.
 */
const invitees = `
  select a.id as "assessmentId", a.public_body_id as "publicBodyId", b.organiser_id as "organiserId", b.email, b.officer_name as "officerName",
         b.email is not null and i.accepted_at is null and not h.mails @> array[b.email] and ($2::uuid[] is not null or i.mailed_at is null) as "byLetter",
         h.people > 0 and ($2::uuid[] is not null or (i.told_at is null and i.accepted_at is null)) as "byNotice",
         b.email is null and h.people = 0 as "isUnreachable"
    from assessments a join public_bodies b on b.id = a.public_body_id
    left join invitations i on i.assessment_id = a.id left join registrations r on r.assessment_id = a.id
   cross join lateral (select count(*)::int as people, coalesce(array_agg(u.email), '{}') as mails
      from memberships m join users u on u.id = m.user_id and u.disabled_at is null
     where m.public_body_id = b.id and m.role = 'unitPpid' and m.ended_at is null) h
   where a.period_id = $1 and a.state = 'invited' and coalesce(r.state, 'draft') in ('draft', 'returned')
     and ($2::uuid[] is null or a.id = any($2))`;

/** Those who would be asked, at most so many. */
export const findInvitees = (
  tx: Transaction,
  periodId: string,
  { ids, limit }: { readonly ids: readonly string[] | null; readonly limit: number },
): Promise<Invitee[]> =>
  tx.query<Invitee[]>(`select * from (${invitees}) f where "byLetter" or "byNotice" order by "assessmentId" limit $3`, [
    periodId,
    ids,
    limit,
  ]);

/** What inviting all would do now, in bodies. */
export interface InvitingCounts {
  readonly letters: number;
  readonly notices: number;
  /** Both together; some are asked in both ways. */
  readonly bodies: number;
  /** Without an address and without an officer who has an account. */
  readonly unreachable: number;
}

export const countInvitees = async (tx: Transaction, periodId: string): Promise<InvitingCounts> => {
  const [row] = await tx.query<InvitingCounts[]>(
    `select count(*) filter (where "byLetter")::int as letters, count(*) filter (where "byNotice")::int as notices,
            count(*) filter (where "byLetter" or "byNotice")::int as bodies, count(*) filter (where "isUnreachable")::int as unreachable
       from (${invitees}) f`,
    [periodId, null],
  );
  return row ?? { letters: 0, notices: 0, bodies: 0, unreachable: 0 };
};
