import { audit, organiserOf, problem, requireMay, roleLabels, type Actor } from '@app/access';
import { fromCursor, pageOf, type Role, transaction, type Transaction } from '@app/database';
import { MailService } from '@app/office';
import { isMailAddress } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { emailChanged, findHolder, tellHolder } from '../accounts/account-mails';
import { changeEmail } from '../accounts/change-email';
import { makeLink } from '../accounts/one-time-links';
import { PasswordsService } from '../accounts/passwords.service';
import { findHats, findPeople, countPeople, type HatLine } from './people.query';

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly hats: readonly { readonly roleLabel: string; readonly place: string | null }[];
  /** Whether the last mail to their address was refused because nobody has it. */
  readonly isUnknownAddress: boolean;
  /** Whether the caller may hand them a password link and correct their address. */
  readonly isMine: boolean;
}

export interface PeoplePage {
  readonly items: readonly PersonView[];
  readonly next: string | null;
  readonly total: number;
}

export interface PasswordLink {
  /** To be handed over by hand; it is shown once. */
  readonly url: string;
  readonly expiresAt: string;
}

const pageLength = 50;
const bodyRoles: readonly Role[] = ['unitPpid', 'superior'];

/** The people of an organiser's bodies, for whoever helps those who cannot sign in. The operator helps everyone. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    private readonly passwords: PasswordsService,
  ) {}

  async page(actor: Actor, ask: { readonly q?: string; readonly cursor?: string }): Promise<PeoplePage> {
    const after = ask.cursor === undefined ? null : fromCursor(ask.cursor);
    if (ask.cursor !== undefined && !after) throw problem.cursorInvalid();
    return transaction(this.dataSource, async (tx) => {
      const organiserId = actor.role === 'operator' ? null : organiserOf(actor);
      requireMay(actor, 'person.read', { organiserId });
      const filter = { organiserId, q: ask.q?.trim() ?? '' };
      const rows = await findPeople(tx, filter, { after, limit: pageLength + 1 });
      const { items, next } = pageOf(rows, pageLength, ({ key, id }) => ({ key, id }));
      const hats = await findHats(
        tx,
        items.map(({ id }) => id),
      );
      return {
        items: items.map(({ key: _, ...row }) => {
          const own = hats.filter(({ userId }) => userId === row.id);
          const seen = own.filter((hat) => organiserId === null || hat.organiserId === organiserId);
          return {
            ...row,
            hats: seen.map(({ role, place }) => ({ roleLabel: roleLabels[role], place })),
            isMine: isMine(actor, own),
          };
        }),
        next,
        total: await countPeople(tx, filter),
      };
    });
  }

  /** A link to hand over by WhatsApp, for whom mail does not reach. Throws `person.notYours`, `access.*`. */
  async makePasswordLink(actor: Actor, userId: string): Promise<PasswordLink> {
    return transaction(this.dataSource, async (tx) => {
      await requireMine(tx, actor, userId);
      const { token, expiresAt } = await makeLink(tx, { purpose: 'password', userId, madeBy: actor.userId });
      await audit(tx, actor, 'person.passwordLinkMade', { userId });
      return { url: this.passwords.urlOf(token), expiresAt };
    });
  }

  /** Corrects a person's address and tells them at both. Throws `user.emailInvalid`, `user.emailTaken`, `person.notYours`. */
  async correctEmail(actor: Actor, userId: string, written: string): Promise<void> {
    const email = written.trim().toLowerCase();
    await transaction(this.dataSource, async (tx) => {
      await requireMine(tx, actor, userId);
      if (!isMailAddress(email)) throw problem.emailInvalid();
      await this.giveEmail(tx, actor, { userId, email });
    });
  }

  /** Corrects the address of whoever has this one, where the actor may; for a mail that came back. */
  async correctWhoeverHas(tx: Transaction, actor: Actor, from: string, email: string): Promise<void> {
    const who = await findHolder(tx, { email: from });
    if (!who || !isMine(actor, await findHats(tx, [who.userId]))) return;
    await this.giveEmail(tx, actor, { userId: who.userId, email });
  }

  private async giveEmail(
    tx: Transaction,
    actor: Actor,
    { userId, email }: { readonly userId: string; readonly email: string },
  ): Promise<void> {
    const who = await findHolder(tx, { userId });
    if (!who) throw problem.notFound();
    if (who.email === email) return;
    await changeEmail(tx, userId, email);
    await audit(tx, actor, 'person.emailCorrected', { userId });
    for (const to of [who.email, email])
      await tellHolder(tx, this.mails, who, { to, ...emailChanged(who.email, email) });
  }
}

/** An organiser's admin helps people who serve its bodies and nothing else: a link for anyone more would be a way up. */
const isMine = (actor: Actor, hats: readonly HatLine[]): boolean =>
  actor.role === 'operator' ||
  (hats.length > 0 &&
    hats.every(({ organiserId, role }) => organiserId === actor.organiserId && bodyRoles.includes(role)));

const requireMine = async (tx: Transaction, actor: Actor, userId: string): Promise<void> => {
  const organiserId = actor.role === 'operator' ? null : organiserOf(actor);
  requireMay(actor, 'person.write', { organiserId });
  const hats = await findHats(tx, [userId]);
  const known = organiserId === null || hats.some((hat) => hat.organiserId === organiserId);
  if (!known || !(await findHolder(tx, { userId }))) throw problem.notFound();
  if (!isMine(actor, hats)) throw problem.personNotYours();
};
