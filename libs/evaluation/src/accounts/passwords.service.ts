import { audit, problem } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { CONFIG, JobQueue, MailService } from '@app/office';
import { hashPassword, isPassword, type Config } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedIn } from '../sessions/session-view';
import { countFailure, forgetFailures, requireCalm, resetKeys, throttleKeys } from '../sessions/throttle';
import { requireStrong } from '../users/enrol';
import { findHolder, passwordChanged, tellHolder } from './account-mails';
import { endLinks, makeLink, useLink } from './one-time-links';

export interface ChangePassword {
  readonly current: string;
  readonly password: string;
  readonly clientAddress: string;
}

/** Passwords forgotten and changed. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
    private readonly mails: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Asks for a link by mail. Does the same, and takes as long, whether or not somebody has this address: the worker
   * looks for them. Throws `session.throttled`.
   */
  async ask(email: string, clientAddress: string): Promise<void> {
    const address = email.trim().toLowerCase();
    const keys = resetKeys(address, clientAddress);
    await transaction(this.dataSource, async (tx) => {
      await requireCalm(tx, keys, { perEmail: 3, perAddress: 30 });
      await countFailure(tx, keys);
      await this.jobs.enqueue(tx, 'send-password-link', { email: address });
      await audit(tx, 'installation', 'password.linkAsked', {});
    });
  }

  /** The worker's part of {@link ask}: mails the link, if somebody has this address. */
  async sendLink(email: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const who = await findHolder(tx, { email });
      if (!who) return;
      const { token } = await makeLink(tx, { purpose: 'password', userId: who.userId });
      const secret = this.urlOf(token);
      await this.mails.queue(tx, {
        organiserId: who.organiserId,
        to: who.email,
        toName: who.name,
        kind: 'password-link',
        subject: 'Buat kata sandi baru',
        text: `Halo ${who.name},\n\nSeseorang, semoga Anda sendiri, meminta kata sandi baru untuk akun Terbuka Anda. Buka tautan ini dalam 60 menit:\n\n${secret}\n\nTautan hanya dapat dipakai sekali. Bila Anda tidak memintanya, abaikan surel ini; kata sandi Anda tidak berubah.`,
        secret,
      });
    });
  }

  /** Sets a new password by a link; every session of the person ends. Throws `link.spent`, `user.passwordWeak`. */
  async reset(token: string, password: string): Promise<void> {
    requireStrong(password);
    const passwordHash = await hashPassword(password);
    await transaction(this.dataSource, async (tx) => {
      const { userId } = await useLink(tx, token, 'password');
      await this.keep(tx, { userId, passwordHash, sessionId: null });
      await audit(tx, 'installation', 'password.reset', { userId });
    });
  }

  /** Changes one's own password; the other sessions end. Throws `account.passwordWrong`, `user.passwordWeak`, `session.throttled`. */
  async change(signedIn: SignedIn, { current, password, clientAddress }: ChangePassword): Promise<void> {
    requireStrong(password);
    await requireOwnPassword(this.dataSource, signedIn, { password: current, clientAddress });
    const passwordHash = await hashPassword(password);
    await transaction(this.dataSource, async (tx) => {
      await this.keep(tx, { userId: signedIn.userId, passwordHash, sessionId: signedIn.sessionId });
      await audit(tx, signedIn.actor ?? 'installation', 'password.changed', { userId: signedIn.userId });
    });
  }

  /** The address of the page that sets a password. The token stands behind `#`, which no server ever sees. */
  urlOf(token: string): string {
    return `${this.config.publicUrl}/sandi-baru#${token}`;
  }

  private async keep(
    tx: Transaction,
    { userId, passwordHash, sessionId }: { userId: string; passwordHash: string; sessionId: string | null },
  ): Promise<void> {
    await tx.query('update users set password_hash = $2 where id = $1', [userId, passwordHash]);
    await tx.query('delete from sessions where user_id = $1 and id is distinct from $2', [userId, sessionId]);
    await endLinks(tx, userId, 'password');
    const who = await findHolder(tx, { userId });
    if (!who) return;
    await forgetFailures(tx, throttleKeys(who.email, ''));
    await tellHolder(tx, this.mails, who, passwordChanged);
  }
}

/** Refuses whoever sits at a forgotten screen and does not know the password. Throws `account.passwordWrong`, `session.throttled`. */
export const requireOwnPassword = async (
  dataSource: DataSource,
  { userId }: Pick<SignedIn, 'userId'>,
  { password, clientAddress }: { readonly password: string; readonly clientAddress: string },
): Promise<void> => {
  const { passwordHash, keys } = await transaction(dataSource, async (tx) => {
    const [user] = await tx.query<{ email: string; passwordHash: string }[]>(
      'select email, password_hash as "passwordHash" from users where id = $1',
      [userId],
    );
    if (!user) throw problem.notFound();
    const both = throttleKeys(user.email, clientAddress);
    await requireCalm(tx, both);
    return { ...user, keys: both };
  });
  if (await isPassword(password, passwordHash)) return;
  await transaction(dataSource, (tx) => countFailure(tx, keys));
  throw problem.passwordWrong();
};
