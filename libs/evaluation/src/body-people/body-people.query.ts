import { problem, requireMay, roleLabels, type Action, type Actor } from '@app/access';
import type { Role, Transaction } from '@app/database';

export type BodyRole = Extract<Role, 'unitPpid' | 'superior'>;

/** Somebody who acts, or acted, for a body. */
export interface BodyPerson {
  readonly membershipId: string;
  readonly name: string;
  readonly email: string;
  readonly role: BodyRole;
  readonly roleLabel: string;
  readonly since: string;
  readonly endedAt: string | null;
  readonly endedByName: string | null;
}

/** Somebody who was asked to come and has not yet. */
export interface AwaitedPerson {
  readonly invitationId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly role: BodyRole;
  readonly roleLabel: string;
  /** Whose place they take. */
  readonly replaces: string | null;
  readonly invitedAt: string;
  readonly expiresAt: string;
  readonly mailState: string | null;
}

export interface BodyPeople {
  readonly body: { readonly id: string; readonly code: string; readonly name: string };
  readonly current: readonly BodyPerson[];
  readonly past: readonly BodyPerson[];
  readonly awaited: readonly AwaitedPerson[];
  readonly mayChange: boolean;
}

interface Body {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly organiserId: string;
  readonly publicBodyId: string;
}

/** The body, if the actor may do this about it; with `lock`, nobody else changes its people meanwhile. Throws `access.*`. */
export const loadBody = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  { action, lock = false }: { readonly action: Action; readonly lock?: boolean },
): Promise<Body> => {
  const [body] = await tx.query<Body[]>(
    `select id, code, name, organiser_id as "organiserId", id as "publicBodyId" from public_bodies where id = $1
     ${lock ? 'for no key update' : ''}`,
    [id],
  );
  if (!body) throw problem.notFound();
  requireMay(actor, action, body);
  return body;
};

type PersonRow = Omit<BodyPerson, 'since' | 'endedAt' | 'roleLabel'> & {
  readonly since: Date;
  readonly endedAt: Date | null;
};

export const findPeople = async (tx: Transaction, publicBodyId: string): Promise<readonly BodyPerson[]> => {
  const rows = await tx.query<PersonRow[]>(
    `select m.id as "membershipId", u.name, u.email, m.role, m.created_at as since, m.ended_at as "endedAt", e.name as "endedByName"
       from memberships m join users u on u.id = m.user_id left join users e on e.id = m.ended_by
      where m.public_body_id = $1 order by m.ended_at desc nulls first, m.role desc, m.created_at, m.id`,
    [publicBodyId],
  );
  return rows.map(({ since, endedAt, ...row }) => ({
    ...row,
    roleLabel: roleLabels[row.role],
    since: since.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }));
};

type AwaitedRow = Omit<AwaitedPerson, 'invitedAt' | 'expiresAt' | 'roleLabel'> & {
  readonly invitedAt: Date;
  readonly expiresAt: Date;
};

export const findAwaited = async (tx: Transaction, publicBodyId: string): Promise<readonly AwaitedPerson[]> => {
  const rows = await tx.query<AwaitedRow[]>(
    `select i.id as "invitationId", i.name, i.email, i.role, r.name as replaces, i.created_at as "invitedAt", i.expires_at as "expiresAt",
            m.state as "mailState"
       from invitations i left join mails m on m.id = i.mail_id left join memberships h on h.id = i.replaces_id left join users r on r.id = h.user_id
      where i.public_body_id = $1 and i.assessment_id is null and i.accepted_at is null and i.revoked_at is null order by i.id`,
    [publicBodyId],
  );
  return rows.map(({ invitedAt, expiresAt, ...row }) => ({
    ...row,
    roleLabel: roleLabels[row.role],
    invitedAt: invitedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
};
