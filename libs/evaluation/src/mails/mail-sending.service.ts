import { transaction, type Transaction } from '@app/database';
import {
  CONFIG,
  type MailAttachment,
  mailHtml,
  mailText,
  NotificationsService,
  revealSecret,
  STORAGE,
} from '@app/office';
import type { Config, Letter, MailNotTaken, Storage } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { REPORT_STORAGE } from '../reports/report-storage';
import { renewDeadline } from './renew-deadline';

/** Attempts before a mail is left for a person to send again; with doubling pauses from half a minute, about a day and a half. */
export const MOST_ATTEMPTS = 13;

interface MailRow {
  readonly id: string;
  readonly organiserName: string | null;
  readonly replyTo: string | null;
  readonly personName: string | null;
  readonly toAddress: string;
  readonly toName: string;
  readonly subject: string;
  readonly text: string;
  readonly secret: string | null;
  readonly attachments: readonly MailAttachment[];
}

interface FailedRow {
  readonly organiserId: string | null;
  readonly toAddress: string;
  readonly attempts: number;
}

/** The worker's side of a mail: taking it up, and putting down what became of it. */
@Injectable()
export class MailSendingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(STORAGE) private readonly evidence: Storage,
    @Inject(REPORT_STORAGE) private readonly reports: Storage,
  ) {}

  /** The letter to hand over; null where it has gone already, so that a job done twice sends nothing twice. */
  async begin(mailId: string): Promise<Letter | null> {
    const row = await transaction(this.dataSource, (tx) => takeUp(tx, mailId));
    return row ? this.letterOf(row) : null;
  }

  /** The server has taken it: it is sent, and its secret forgotten. */
  async finish(mailId: string): Promise<void> {
    await transaction(this.dataSource, (tx) =>
      tx.query(
        `update mails set state = 'sent', sent_at = now(), secret = null, fault = null, reply = null where id = $1`,
        [mailId],
      ),
    );
  }

  /** It was not taken. Tells whether to try again; a final refusal is told to the organiser's admins. */
  async fail(mailId: string, { fault, reply }: Pick<MailNotTaken, 'fault' | 'reply'>): Promise<'again' | 'over'> {
    return transaction(this.dataSource, async (tx) => {
      const [mail] = await tx.query<FailedRow[]>(
        `select organiser_id as "organiserId", to_address as "toAddress", attempts from mails where id = $1 for update`,
        [mailId],
      );
      if (!mail) return 'over';
      const isOver = fault !== 'unreachable' || mail.attempts >= MOST_ATTEMPTS;
      await tx.query('update mails set state = $2, fault = $3, reply = $4 where id = $1', [
        mailId,
        isOver ? 'failed' : 'queued',
        fault,
        reply,
      ]);
      if (isOver) await this.tellAdmins(tx, mail, fault);
      return isOver ? 'over' : 'again';
    });
  }

  /**
   * A mail whose job was lost with its worker, again and again, waits for a person; a secret that nobody used is
   * forgotten after two weeks.
   */
  async tidy(): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      await tx.query(
        `update mails set state = 'failed', fault = 'unreachable'
          where state = 'queued' and coalesce(tried_at, queued_at) < now() - interval '2 days'`,
      );
      await tx.query(
        `update mails set secret = null where secret is not null and queued_at < now() - interval '14 days'`,
      );
    });
  }

  private async letterOf(row: MailRow): Promise<Letter> {
    const { publicUrl, mailFrom } = this.config;
    const sender = row.personName ?? row.organiserName ?? mailFrom.name;
    const isPersonal = row.personName !== null;
    const paper = { subject: row.subject, text: revealSecret(row.text, row.secret), sender, publicUrl, isPersonal };
    return {
      messageId: `${row.id}@${mailFrom.address.split('@')[1] ?? 'localhost'}`,
      from: { name: sender, address: mailFrom.address },
      replyTo: row.replyTo,
      to: { name: row.toName, address: row.toAddress },
      subject: row.subject,
      text: mailText(paper),
      html: mailHtml(paper),
      attachments: await Promise.all(row.attachments.map((attachment) => this.open(attachment))),
    };
  }

  private async open({ fileName, mediaType, storedSha256 }: MailAttachment): Promise<Letter['attachments'][number]> {
    const storage = (await this.evidence.has(storedSha256)) ? this.evidence : this.reports;
    return { fileName, mediaType, content: await storage.read(storedSha256) };
  }

  /** Never by mail: a refused mail about a refused mail would have no end. */
  private async tellAdmins(tx: Transaction, { organiserId, toAddress }: FailedRow, fault: string): Promise<void> {
    if (!organiserId) return;
    const admins = await tx.query<{ id: string }[]>(
      `select distinct user_id as id from memberships where organiser_id = $1 and role = 'organiserAdmin' and ended_at is null order by 1`,
      [organiserId],
    );
    await this.notifications.tell(tx, {
      organiserId,
      userIds: admins.map(({ id }) => id),
      kind: 'mail-failed',
      title: fault === 'address' ? 'Alamat surel tidak dikenal' : 'Surel tidak terkirim',
      text: `Surel ke ${toAddress} tidak sampai. Periksa alamatnya, betulkan, lalu kirim ulang.`,
      href: '/surel?keadaan=failed',
      byMail: false,
    });
  }
}

const takeUp = async (tx: Transaction, mailId: string): Promise<MailRow | undefined> => {
  await tx.query(`update mails set attempts = attempts + 1, tried_at = now() where id = $1 and state = 'queued'`, [
    mailId,
  ]);
  await renewDeadline(tx, mailId);
  const [row] = await tx.query<MailRow[]>(
    `select m.id, o.name as "organiserName", coalesce(m.person_reply_to, o.reply_to) as "replyTo", m.person_name as "personName", m.to_address as "toAddress", m.to_name as "toName",
            m.subject, m.text, m.secret, m.attachments
       from mails m left join organisers o on o.id = m.organiser_id where m.id = $1 and m.state = 'queued'`,
    [mailId],
  );
  return row;
};
