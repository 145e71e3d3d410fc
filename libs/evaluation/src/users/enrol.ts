import { audit, auditAll, problem, type Actor, type Installation } from '@app/access';
import { newId, type Transaction } from '@app/database';
import { hashPassword } from '@app/platform';
import { hatsOf, insertMemberships, type MembershipInput } from './memberships';

const LEAST_PASSWORD = 12;

/** Throws `user.passwordWeak`. */
export const requireStrong = (password: string): void => {
  if (password.length < LEAST_PASSWORD) throw problem.passwordWeak({ least: LEAST_PASSWORD });
};

export interface Account {
  readonly name: string;
  readonly email: string;
  /** Used only where the e-mail has no account yet. */
  readonly password: string;
}

export interface Enrolled {
  readonly userId: string;
  /** Whether the account was made just now, with the password given. */
  readonly isNew: boolean;
}

/** Hats for the person behind an e-mail, whose account is made where there is none. */
export const enrol = async (
  tx: Transaction,
  actor: Actor | Installation,
  { name, email: written, password }: Account,
  memberships: readonly MembershipInput[],
): Promise<Enrolled> => {
  const email = written.trim().toLowerCase();
  const [known] = await tx.query<{ id: string }[]>('select id from users where email = $1', [email]);
  const userId = known?.id ?? newId();
  const hats = hatsOf(userId, memberships);
  if (!known) {
    requireStrong(password);
    await tx.query('insert into users (id, name, email, password_hash) values ($1, $2, $3, $4)', [
      userId,
      name,
      email,
      await hashPassword(password),
    ]);
    await audit(tx, actor, 'user.created', { userId, roles: hats.map(({ role }) => role).join(',') });
  }
  await insertMemberships(tx, hats);
  if (known) {
    const given = hats.map(({ membershipId, role }) => ({ userId, membershipId, role }));
    await auditAll(tx, actor, 'membership.created', given);
  }
  return { userId, isNew: !known };
};
