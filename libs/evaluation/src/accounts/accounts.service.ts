import { audit, problem } from '@app/access';
import { transaction, type NotifyBy } from '@app/database';
import { CONFIG, MailService } from '@app/office';
import { isMailAddress, type Config } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedIn } from '../sessions/session-view';
import { emailChanged, findHolder, tellHolder } from './account-mails';
import { changeEmail } from './change-email';
import { makeLink, useLink } from './one-time-links';
import { requireOwnPassword } from './passwords.service';

export interface AccountView {
  readonly name: string;
  readonly email: string;
  readonly notifyBy: NotifyBy;
  /** A new address that waits to be confirmed. */
  readonly newEmail: string | null;
}

export interface AskEmail {
  readonly email: string;
  readonly password: string;
  readonly clientAddress: string;
}

/** What a person keeps about themselves. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async load({ userId }: SignedIn): Promise<AccountView> {
    const [account] = await this.dataSource.query<AccountView[]>(
      `select u.name, u.email, u.notify_by as "notifyBy",
              (select l.email from one_time_links l where l.user_id = u.id and l.purpose = 'email' and l.used_at is null
                  and l.expires_at > now() order by l.id desc limit 1) as "newEmail"
         from users u where u.id = $1`,
      [userId],
    );
    if (!account) throw problem.notFound();
    return account;
  }

  async chooseNotifyBy(signedIn: SignedIn, notifyBy: NotifyBy): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      await tx.query('update users set notify_by = $2 where id = $1', [signedIn.userId, notifyBy]);
      // Who wants none from now on is not sent what had gathered.
      if (notifyBy === 'none')
        await tx.query('update notifications set awaits_digest = false where user_id = $1 and awaits_digest', [
          signedIn.userId,
        ]);
      await audit(tx, signedIn.actor ?? 'installation', 'account.notifyChosen', { userId: signedIn.userId, notifyBy });
    });
  }

  /**
   * Mails a link to the new address; the address changes when it is opened. Whether somebody else has it is told only
   * there. Throws `account.passwordWrong`, `user.emailInvalid`, `session.throttled`.
   */
  async askEmail(signedIn: SignedIn, { email: written, password, clientAddress }: AskEmail): Promise<void> {
    const email = written.trim().toLowerCase();
    if (!isMailAddress(email)) throw problem.emailInvalid();
    await requireOwnPassword(this.dataSource, signedIn, { password, clientAddress });
    await transaction(this.dataSource, async (tx) => {
      const who = await findHolder(tx, { userId: signedIn.userId });
      if (!who) throw problem.notFound();
      const { token } = await makeLink(tx, { purpose: 'email', userId: who.userId, email });
      const secret = `${this.config.publicUrl}/konfirmasi-surel#${token}`;
      await this.mails.queue(tx, {
        organiserId: who.organiserId,
        to: email,
        toName: who.name,
        kind: 'email-link',
        subject: 'Konfirmasi alamat surel baru',
        text: `Halo ${who.name},\n\nBuka tautan ini dalam 60 menit untuk memakai alamat ini pada akun Terbuka Anda:\n\n${secret}\n\nBila Anda tidak memintanya, abaikan surel ini.`,
        secret,
      });
      await audit(tx, signedIn.actor ?? 'installation', 'account.emailAsked', { userId: who.userId });
    });
  }

  /** The link to the new address was opened. Throws `link.spent`, `user.emailTaken`. */
  async confirmEmail(token: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const { userId, email } = await useLink(tx, token, 'email');
      const who = await findHolder(tx, { userId });
      if (!who || email === null) throw problem.linkSpent();
      await changeEmail(tx, userId, email);
      await audit(tx, 'installation', 'account.emailChanged', { userId });
      for (const to of [who.email, email])
        await tellHolder(tx, this.mails, who, { to, ...emailChanged(who.email, email) });
    });
  }
}
