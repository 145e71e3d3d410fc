import { audit, problem } from '@app/access';
import { newId, transaction, type Role, type Transaction } from '@app/database';
import { CONFIG } from '@app/office';
import { isPassword, randomToken, sha256, type Config } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadActor } from '../users/load-actor';
import { loadSessionView, type SessionView, type SignedIn } from './session-view';
import { countFailure, forgetFailures, requireCalm, throttleKeys } from './throttle';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly clientAddress: string;
}

/** A session just begun: the token goes into the cookie and is kept nowhere. */
export interface BegunSession {
  readonly token: string;
  readonly session: SessionView;
}

const LIFETIME = `interval '12 hours'`;
/** A sliding end is written at most this often, so that reading costs no write. */
const SLIDE_AFTER = `interval '5 minutes'`;

interface SessionRow {
  readonly sessionId: string;
  readonly userId: string;
  readonly membershipId: string | null;
  readonly role: Role;
  readonly organiserId: string | null;
  readonly publicBodyId: string | null;
  readonly slides: boolean;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Opens a session. Throws `session.credentials`, which never says which of the two was wrong, and `session.throttled`. */
  async signIn(credentials: Credentials): Promise<BegunSession> {
    const email = credentials.email.trim().toLowerCase();
    const keys = throttleKeys(email, credentials.clientAddress);
    const user = await transaction(this.dataSource, async (tx) => {
      await requireCalm(tx, keys);
      return findUser(tx, email);
    });
    // Outside any transaction: hashing takes a tenth of a second on purpose.
    if (!(await isPassword(credentials.password, user?.passwordHash ?? null)) || !user) {
      await transaction(this.dataSource, (tx) => countFailure(tx, keys));
      throw problem.credentialsWrong();
    }
    return transaction(this.dataSource, async (tx) => {
      await forgetFailures(tx, keys);
      await tx.query('delete from sessions where user_id = $1 and expires_at < now()', [user.id]);
      const begun = await this.begin(tx, user.id, await findOnlyHat(tx, user.id));
      await audit(tx, 'installation', 'session.begun', { userId: user.id });
      return begun;
    });
  }

  /** Who the token stands for, or null; using it puts its end off. */
  async find(token: string): Promise<SignedIn | null> {
    const [row] = await this.dataSource.query<SessionRow[]>(
      `select s.id as "sessionId", s.user_id as "userId", m.id as "membershipId", m.role, m.organiser_id as "organiserId",
              m.public_body_id as "publicBodyId", s.seen_at < now() - ${SLIDE_AFTER} as slides
         from sessions s join users u on u.id = s.user_id left join memberships m on m.id = s.membership_id and m.ended_at is null
        where s.token_hash = $1 and s.expires_at > now() and u.disabled_at is null`,
      [sha256(token)],
    );
    if (!row) return null;
    if (row.slides)
      await this.dataSource.query(
        `update sessions set seen_at = now(), expires_at = now() + ${LIFETIME} where id = $1`,
        [row.sessionId],
      );
    return signedInOf(row);
  }

  /** The session as the client shows it. */
  async load(signedIn: SignedIn): Promise<SessionView> {
    return transaction(this.dataSource, (tx) => loadSessionView(tx, signedIn, this.config.demo));
  }

  /** Puts on another hat, under a new token: the old one opens nothing any more. Throws `session.hatUnknown`. */
  async wear(signedIn: SignedIn, membershipId: string): Promise<BegunSession> {
    return transaction(this.dataSource, async (tx) => {
      const owned = await tx.query<unknown[]>(
        'select 1 from memberships where id = $1 and user_id = $2 and ended_at is null',
        [membershipId, signedIn.userId],
      );
      if (owned.length === 0) throw problem.hatUnknown();
      await tx.query('delete from sessions where id = $1', [signedIn.sessionId]);
      await audit(tx, 'installation', 'session.hatWorn', { userId: signedIn.userId, membershipId });
      return this.begin(tx, signedIn.userId, membershipId);
    });
  }

  async signOut(signedIn: SignedIn): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      await tx.query('delete from sessions where id = $1', [signedIn.sessionId]);
      await audit(tx, 'installation', 'session.ended', { userId: signedIn.userId });
    });
  }

  /** Opens a session in the caller's transaction, under this hat or none yet. */
  async begin(tx: Transaction, userId: string, membershipId: string | null): Promise<BegunSession> {
    const token = randomToken();
    const sessionId = newId();
    await tx.query(
      `insert into sessions (id, token_hash, user_id, membership_id, expires_at) values ($1, $2, $3, $4, now() + ${LIFETIME})`,
      [sessionId, sha256(token), userId, membershipId],
    );
    await tx.query('update users set device_key = $2 where id = $1 and device_key is null', [userId, randomToken()]);
    const actor = membershipId ? await loadActor(tx, membershipId) : null;
    return { token, session: await loadSessionView(tx, { sessionId, userId, actor }, this.config.demo) };
  }
}

const findUser = async (tx: Transaction, email: string): Promise<{ id: string; passwordHash: string } | null> => {
  const [user] = await tx.query<{ id: string; passwordHash: string }[]>(
    'select id, password_hash as "passwordHash" from users where email = $1 and disabled_at is null',
    [email],
  );
  return user ?? null;
};

const findOnlyHat = async (tx: Transaction, userId: string): Promise<string | null> => {
  const hats = await tx.query<{ id: string }[]>(
    'select id from memberships where user_id = $1 and ended_at is null limit 2',
    [userId],
  );
  return hats.length === 1 ? (hats[0]?.id ?? null) : null;
};

const signedInOf = ({ sessionId, userId, membershipId, role, organiserId, publicBodyId }: SessionRow): SignedIn => ({
  sessionId,
  userId,
  actor: membershipId ? { userId, membershipId, role, organiserId, publicBodyId } : null,
});
