import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { transaction, type MailState, type Transaction } from '@app/database';
import { CONFIG, JobQueue, lacksSecret, revealSecret } from '@app/office';
import { isMailAddress, type Config } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PeopleService } from '../people/people.service';
import { countMails, findMail, findMails, type MailLine } from './outbox.query';

export interface MailCard {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly toName: string;
  readonly subject: string;
  readonly state: MailState;
  /** Indonesian sentence on why it did not arrive, or has not yet. */
  readonly trouble: string | null;
  readonly attempts: number;
  readonly queuedAt: string;
  readonly sentAt: string | null;
  readonly maySendAgain: boolean;
}

export interface MailView extends MailCard {
  readonly text: string;
  readonly attachments: readonly string[];
  /** The server's own words. */
  readonly reply: string | null;
}

export interface MailPage {
  readonly items: readonly MailCard[];
  readonly next: string | null;
  readonly total: number;
  /** How many there are in each state, whatever the filter. */
  readonly counts: Readonly<Record<MailState, number>>;
}

export interface MailAsk {
  readonly q?: string;
  readonly state?: MailState;
  readonly cursor?: string;
}

export interface SendAgain {
  /** The corrected address; without it the same once more. */
  readonly to?: string;
  /** Whether the account behind the old address gets the corrected one too. */
  readonly alsoAccount?: boolean;
}

export interface MailSettings {
  /** Whether there is a mail server. */
  readonly sends: boolean;
  readonly from: string;
  readonly replyTo: string | null;
}

const pageLength = 50;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An organiser's mails: what went, what did not, and sending again. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
    private readonly people: PeopleService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One page, the latest first. */
  async page(actor: Actor, { q = '', state, cursor }: MailAsk): Promise<MailPage> {
    if (cursor !== undefined && !uuid.test(cursor)) throw problem.cursorInvalid();
    return transaction(this.dataSource, async (tx) => {
      const organiserId = ownOutbox(actor, 'mail.read');
      const filter = { organiserId, q: q.trim(), state: state ?? null };
      const rows = await findMails(tx, filter, { before: cursor ?? null, limit: pageLength + 1 });
      const items = rows.slice(0, pageLength);
      const { counts, total } = await countMails(tx, filter);
      return {
        items: items.map(cardOf),
        next: rows.length > pageLength ? (items.at(-1)?.id ?? null) : null,
        total,
        counts,
      };
    });
  }

  /** One mail. A link that opens a door is shown in the demo only, where it has no other way to its receiver. */
  async show(actor: Actor, id: string): Promise<MailView> {
    return transaction(this.dataSource, async (tx) => {
      const mail = await loadOwn(tx, actor, id, 'mail.read');
      return {
        ...cardOf(mail),
        text: revealSecret(mail.text, this.config.demo ? mail.secret : null),
        attachments: mail.attachments.map(({ fileName }) => fileName),
        reply: mail.reply,
      };
    });
  }

  /** Sends a mail that did not arrive once more. Throws `mail.underWay`, `mail.noServer`, `user.emailInvalid`. */
  async sendAgain(actor: Actor, id: string, { to, alsoAccount = false }: SendAgain): Promise<void> {
    const address = to?.trim().toLowerCase();
    await transaction(this.dataSource, async (tx) => {
      await tx.query('select 1 from mails where id = $1 for update', [id]);
      const mail = await loadOwn(tx, actor, id, 'mail.write');
      if (!maySendAgain(mail)) throw problem.mailUnderWay();
      if (address !== undefined && !isMailAddress(address)) throw problem.emailInvalid();
      if (!this.config.smtpUrl) throw problem.mailNoServer();
      if (address !== undefined && address !== mail.to) {
        await tx.query('update mails set to_address = $2 where id = $1', [id, address]);
        if (alsoAccount) await this.people.correctWhoeverHas(tx, actor, mail.to, address);
      }
      await this.requeue(tx, [id]);
      await audit(tx, actor, 'mail.sentAgain', { mailId: id, corrected: address !== undefined && address !== mail.to });
    });
  }

  /** Sends again all that failed because the server could not be reached, and tells how many. Throws `mail.noServer`. */
  async sendAllAgain(actor: Actor): Promise<number> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = ownOutbox(actor, 'mail.write');
      if (!this.config.smtpUrl) throw problem.mailNoServer();
      const rows = await tx.query<{ id: string }[]>(
        `select id from mails where organiser_id = $1 and state = 'failed' and fault = 'unreachable' order by id limit 5000 for update`,
        [organiserId],
      );
      await this.requeue(
        tx,
        rows.map(({ id }) => id),
      );
      await audit(tx, actor, 'mail.allSentAgain', { count: rows.length });
      return rows.length;
    });
  }

  async settings(actor: Actor): Promise<MailSettings> {
    return transaction(this.dataSource, async (tx) => {
      const [organiser] = await tx.query<{ replyTo: string | null }[]>(
        'select reply_to as "replyTo" from organisers where id = $1',
        [ownOutbox(actor, 'mail.read')],
      );
      return {
        sends: this.config.smtpUrl !== null,
        from: this.config.mailFrom.address,
        replyTo: organiser?.replyTo ?? null,
      };
    });
  }

  /** Where answers to its mails go; null: to the sending address. Throws `user.emailInvalid`. */
  async chooseReplyTo(actor: Actor, replyTo: string | null): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const organiserId = ownOutbox(actor, 'mail.write');
      if (replyTo !== null && !isMailAddress(replyTo)) throw problem.emailInvalid();
      await tx.query('update organisers set reply_to = $2 where id = $1', [organiserId, replyTo]);
      await audit(tx, actor, 'mail.replyToChosen', { replyTo });
    });
  }

  private async requeue(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query(`update mails set state = 'queued', attempts = 0, fault = null, reply = null where id = any($1)`, [
      ids,
    ]);
    for (const mailId of ids) await this.jobs.enqueue(tx, 'send-mail', { mailId });
  }
}

const ownOutbox = (actor: Actor, action: 'mail.read' | 'mail.write'): string => {
  const organiserId = organiserOf(actor);
  requireMay(actor, action, { organiserId });
  return organiserId;
};

const loadOwn = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  action: 'mail.read' | 'mail.write',
): Promise<MailLine> => {
  const mail = await findMail(tx, id);
  if (!mail) throw problem.notFound();
  requireMay(actor, action, mail);
  return mail;
};

const maySendAgain = ({ state, text, secret }: MailLine): boolean =>
  (state === 'failed' || state === 'kept') && !lacksSecret(text, secret);

const sentences: Readonly<Record<NonNullable<MailLine['fault']>, string>> = {
  address: 'Alamat ini tidak dikenal oleh server surelnya. Betulkan alamatnya, lalu kirim ulang.',
  refused: 'Server surel penerima menolak surel ini. Hubungi penerima dengan cara lain, misalnya WhatsApp.',
  unreachable: 'Server surel tidak dapat dihubungi.',
};

const troubleOf = ({ state, fault }: MailLine): string | null => {
  if (!fault) return null;
  if (state === 'queued') return 'Server surel belum dapat dihubungi; kami mencoba lagi secara otomatis.';
  return sentences[fault];
};

const cardOf = (mail: MailLine): MailCard => ({
  id: mail.id,
  kind: mail.kind,
  to: mail.to,
  toName: mail.toName,
  subject: mail.subject,
  state: mail.state,
  trouble: troubleOf(mail),
  attempts: mail.attempts,
  queuedAt: mail.queuedAt.toISOString(),
  sentAt: mail.sentAt?.toISOString() ?? null,
  maySendAgain: maySendAgain(mail),
});
