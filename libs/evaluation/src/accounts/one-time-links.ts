import { problem } from '@app/access';
import { newId, type Transaction } from '@app/database';
import { randomToken, sha256 } from '@app/platform';

interface NewLink {
  readonly purpose: 'password' | 'email';
  readonly userId: string;
  readonly email?: string;
  readonly madeBy?: string;
}

/** How long a link works. */
const LIFETIME = `interval '60 minutes'`;

export interface MadeLink {
  readonly token: string;
  readonly expiresAt: string;
}

/** Makes a link; the token is in the answer and nowhere else. One made before for the same purpose works no more. */
export const makeLink = async (tx: Transaction, { purpose, userId, email, madeBy }: NewLink): Promise<MadeLink> => {
  await endLinks(tx, userId, purpose);
  const token = randomToken();
  const [made] = await tx.query<{ expiresAt: Date }[]>(
    `insert into one_time_links (id, token_hash, purpose, user_id, email, made_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, now() + ${LIFETIME}) returning expires_at as "expiresAt"`,
    [newId(), sha256(token), purpose, userId, email ?? null, madeBy ?? null],
  );
  if (!made) throw new RangeError('one link in, none out');
  return { token, expiresAt: made.expiresAt.toISOString() };
};

/** Uses a link up. Throws `link.spent` for one that was used, is too old or never was. */
export const useLink = async (
  tx: Transaction,
  token: string,
  purpose: NewLink['purpose'],
): Promise<{ readonly userId: string; readonly email: string | null }> => {
  const [[link]] = await tx.query<[{ userId: string; email: string | null }[], number]>(
    `update one_time_links l set used_at = now() from users u
      where l.token_hash = $1 and l.purpose = $2 and l.used_at is null and l.expires_at > now()
        and u.id = l.user_id and u.disabled_at is null
      returning l.user_id as "userId", l.email`,
    [sha256(token), purpose],
  );
  if (!link) throw problem.linkSpent();
  return link;
};

/** A person's unused links work no more. */
export const endLinks = async (tx: Transaction, userId: string, purpose: NewLink['purpose']): Promise<void> => {
  await tx.query('update one_time_links set used_at = now() where user_id = $1 and purpose = $2 and used_at is null', [
    userId,
    purpose,
  ]);
};
