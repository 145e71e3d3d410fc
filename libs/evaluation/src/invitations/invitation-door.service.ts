import { audit, problem, roleLabels, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { hashPassword, isPassword, sha256 } from '@app/platform';
import { isNearEmail, plainEmail, suggestEmail } from '@app/workbook';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SessionsService, type BegunSession } from '../sessions/sessions.service';
import type { SignedIn } from '../sessions/session-view';
import { countFailure, requireCalm, throttleKeys } from '../sessions/throttle';
import { endMembership } from '../users/end-membership';
import { requireStrong } from '../users/enrol';
import { findByToken, type LoadedInvitation } from './invitation.query';

/** What the page behind a link shows; nothing of it is secret to who holds the link. */
export interface InvitationView {
  readonly organiser: string;
  readonly period: string | null;
  readonly body: { readonly code: string; readonly name: string };
  readonly role: string;
  readonly roleLabel: string;
  readonly name: string | null;
  readonly email: string | null;
  /** Whether that address has an account already. */
  readonly hasAccount: boolean;
  readonly deadline: string | null;
  readonly expiresAt: string;
}

/** Who comes: an account to be made, or one that is there, told apart by whether the address has one. */
export interface AcceptanceInput {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** The address is meant as it is, however odd. */
  readonly sure: boolean;
}

interface KnownUser {
  readonly id: string;
  readonly passwordHash: string;
}

/** The public door: whoever holds a link opens it here, without an account. Guessing is slowed down by place. */
@Injectable()
export class InvitationDoorService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsService,
  ) {}

  /** What the link is for. Throws `invitation.unknown`, `invitation.expired`, `invitation.used`, `session.throttled`. */
  async open(token: string, clientAddress: string): Promise<InvitationView> {
    const one = await this.find(token, clientAddress);
    return transaction(this.dataSource, async (tx) => {
      await tx.query('update invitations set opened_at = coalesce(opened_at, now()) where id = $1', [one.id]);
      const email = one.email ?? one.bodyEmail;
      return viewOf(one, email, email === null ? false : (await findUser(tx, email)) !== null);
    });
  }

  /** Takes it up with an account of one's own, made just now where the address has none. Throws as {@link open}, `email.*`, `user.passwordWeak`, `session.credentials`. */
  async accept(input: AcceptanceInput, clientAddress: string): Promise<BegunSession> {
    const one = await this.find(input.token, clientAddress);
    const email = emailOf(input, one);
    const known = await transaction(this.dataSource, (tx) => findUser(tx, email));
    const userId = known ? await this.prove(known, { email, password: input.password, clientAddress }) : null;
    const passwordHash = userId === null ? await hashed(input) : '';
    return transaction(this.dataSource, async (tx) => {
      const own = await requireOpen(tx, input.token);
      const id = userId ?? (await createUser(tx, own, { name: input.name.trim(), email, passwordHash }));
      return this.sessions.begin(tx, id, await takeUp(tx, own, id));
    });
  }

  /** The same for who is signed in already. */
  async acceptAs(signedIn: SignedIn, token: string, clientAddress: string): Promise<BegunSession> {
    await this.find(token, clientAddress);
    return transaction(this.dataSource, async (tx) => {
      const own = await requireOpen(tx, token);
      const membershipId = await takeUp(tx, own, signedIn.userId);
      await tx.query('delete from sessions where id = $1', [signedIn.sessionId]);
      return this.sessions.begin(tx, signedIn.userId, membershipId);
    });
  }

  private async find(token: string, clientAddress: string): Promise<LoadedInvitation> {
    const keys = [sha256(`invitation ${clientAddress}`)];
    const one = await transaction(this.dataSource, async (tx) => {
      await requireCalm(tx, ['', keys[0] ?? '']);
      return findByToken(tx, sha256(token));
    });
    if (one) return checked(one);
    await transaction(this.dataSource, (tx) => countFailure(tx, keys));
    throw problem.invitationUnknown();
  }

  /** As at the front door, and slowed down with it. */
  private async prove(
    user: KnownUser,
    {
      email,
      password,
      clientAddress,
    }: { readonly email: string; readonly password: string; readonly clientAddress: string },
  ): Promise<string> {
    const keys = throttleKeys(email, clientAddress);
    await transaction(this.dataSource, (tx) => requireCalm(tx, keys));
    if (await isPassword(password, user.passwordHash)) return user.id;
    await transaction(this.dataSource, (tx) => countFailure(tx, keys));
    throw problem.credentialsWrong();
  }
}

const checked = (one: LoadedInvitation): LoadedInvitation => {
  if (one.isAccepted) throw problem.invitationUsed({ name: one.acceptedByName ?? 'orang lain' });
  if (one.isRevoked || one.isExpired) throw problem.invitationExpired({ organiser: one.organiserName });
  return one;
};

const requireOpen = async (tx: Transaction, token: string): Promise<LoadedInvitation> => {
  const one = await findByToken(tx, sha256(token), { lock: true });
  if (!one) throw problem.invitationUnknown();
  return checked(one);
};

const hashed = async ({ name, password }: AcceptanceInput): Promise<string> => {
  requireStrong(password);
  if (name.trim() === '') throw problem.requestInvalid({ errors: [{ path: '/name', code: 'isNotEmpty', message: 'Wajib diisi.' }] }); // prettier-ignore
  return hashPassword(password);
};

/** An address other than the one invited is looked at twice. */
const emailOf = ({ email: written, sure }: AcceptanceInput, one: LoadedInvitation): string => {
  const email = plainEmail(written);
  if (email === null) throw problem.emailMalformed();
  const invited = one.email ?? one.bodyEmail;
  if (email === invited) return email;
  const isNear = invited !== null && suggestEmail(invited) !== email && isNearEmail(email, invited);
  const suggestion = isNear ? invited : suggestEmail(email);
  if (suggestion !== null && !sure) throw problem.emailDoubtful({ suggestion });
  return email;
};

const findUser = async (tx: Transaction, email: string): Promise<KnownUser | null> => {
  const [user] = await tx.query<KnownUser[]>(
    'select id, password_hash as "passwordHash" from users where email = $1 and disabled_at is null',
    [email],
  );
  return user ?? null;
};

const createUser = async (
  tx: Transaction,
  { organiserId, role }: LoadedInvitation,
  { name, email, passwordHash }: { readonly name: string; readonly email: string; readonly passwordHash: string },
): Promise<string> => {
  const userId = newId();
  await tx.query('insert into users (id, name, email, password_hash) values ($1, $2, $3, $4)', [
    userId,
    name,
    email,
    passwordHash,
  ]);
  await audit(tx, 'installation', 'user.created', { organiserId, userId, roles: role });
  return userId;
};

/** Gives the hat, unless the person wears it already, and ends the one it comes in place of. */
const takeUp = async (tx: Transaction, one: LoadedInvitation, userId: string): Promise<string> => {
  const { id, organiserId, publicBodyId, role, replacesId } = one;
  const [worn] = await tx.query<{ id: string }[]>(
    'select id from memberships where user_id = $1 and role = $2 and public_body_id = $3 and ended_at is null',
    [userId, role, publicBodyId],
  );
  const membershipId = worn?.id ?? newId();
  if (!worn)
    await tx.query(
      'insert into memberships (id, user_id, role, organiser_id, public_body_id) values ($1, $2, $3, $4, $5)',
      [membershipId, userId, role, organiserId, publicBodyId],
    );
  const actor: Actor = { userId, membershipId, role, organiserId, publicBodyId };
  await tx.query('update invitations set accepted_at = now(), accepted_by = $2 where id = $1', [id, userId]);
  await audit(tx, actor, 'invitation.accepted', { invitationId: id, bodyCode: one.bodyCode, role });
  if (replacesId !== null && replacesId !== membershipId) await endMembership(tx, actor, replacesId);
  return membershipId;
};

const viewOf = (one: LoadedInvitation, email: string | null, hasAccount: boolean): InvitationView => ({
  organiser: one.organiserName,
  period: one.periodTitle,
  body: { code: one.bodyCode, name: one.bodyName },
  role: one.role,
  roleLabel: roleLabels[one.role],
  name: one.name,
  email,
  hasAccount,
  deadline: one.saqUntil,
  expiresAt: one.expiresAt.toISOString(),
});
