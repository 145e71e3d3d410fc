import { roleLabels, type Actor } from '@app/access';
import type { Role, Transaction } from '@app/database';

export interface Hat {
  /** The membership's id. */
  readonly id: string;
  readonly role: Role;
  readonly roleLabel: string;
  /** Null for the operator, who belongs to the installation. */
  readonly organisation: {
    readonly type: 'organiser' | 'publicBody';
    readonly id: string;
    readonly name: string;
  } | null;
}

export interface OrganiserView {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly accent: string;
}

/** Who is signed in, the hats they own and the one they wear. */
export interface SessionView {
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly hats: readonly Hat[];
  readonly hat: Hat | null;
  readonly organiser: OrganiserView | null;
  /** Whether this is a demonstration, whose sign-ins are public. */
  readonly demo: boolean;
  /** Opens what this person left unsent on a device; secret, and the same at every sign-in. */
  readonly deviceKey: string;
}

/** What the cookie stands for; `actor` is null until a hat is worn. */
export interface SignedIn {
  readonly sessionId: string;
  readonly userId: string;
  readonly actor: Actor | null;
}

interface HatRow {
  readonly id: string;
  readonly role: Role;
  readonly organiserId: string | null;
  readonly organiserName: string | null;
  readonly timeZone: string;
  readonly accent: string;
  readonly publicBodyId: string | null;
  readonly bodyName: string | null;
}

/** Everything the client shows about the session. */
export const loadSessionView = async (tx: Transaction, signedIn: SignedIn, demo: boolean): Promise<SessionView> => {
  const [row] = await tx.query<(SessionView['user'] & { readonly deviceKey: string | null })[]>(
    'select id, name, email, device_key as "deviceKey" from users where id = $1',
    [signedIn.userId],
  );
  if (!row?.deviceKey) throw new RangeError(`session ${signedIn.sessionId} without a user`);
  const { deviceKey, ...user } = row;
  const rows = await tx.query<HatRow[]>(
    `select m.id, m.role, m.organiser_id as "organiserId", o.name as "organiserName", o.time_zone as "timeZone", o.accent,
            m.public_body_id as "publicBodyId", b.name as "bodyName"
       from memberships m left join organisers o on o.id = m.organiser_id left join public_bodies b on b.id = m.public_body_id
      where m.user_id = $1 and m.ended_at is null order by o.name nulls last, b.name nulls first, m.role, m.id`,
    [signedIn.userId],
  );
  const worn = rows.find(({ id }) => id === signedIn.actor?.membershipId);
  return {
    user,
    hats: rows.map(hatOf),
    hat: worn ? hatOf(worn) : null,
    organiser: worn ? organiserOfHat(worn) : null,
    demo,
    deviceKey,
  };
};

const hatOf = (row: HatRow): Hat => ({
  id: row.id,
  role: row.role,
  roleLabel: roleLabels[row.role],
  organisation: organisationOf(row),
});

const organisationOf = ({ organiserId, organiserName, publicBodyId, bodyName }: HatRow): Hat['organisation'] => {
  if (publicBodyId) return { type: 'publicBody', id: publicBodyId, name: bodyName ?? '' };
  return organiserId ? { type: 'organiser', id: organiserId, name: organiserName ?? '' } : null;
};

const organiserOfHat = ({ organiserId, organiserName, timeZone, accent }: HatRow): OrganiserView | null =>
  organiserId ? { id: organiserId, name: organiserName ?? '', timeZone, accent } : null;
