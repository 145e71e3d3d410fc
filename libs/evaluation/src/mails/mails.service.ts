import { newId, type Transaction } from '@app/database';
import { oneLine, type Config } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../edges.module';
import { JobQueue } from '../jobs/job-queue';
import { hideSecret } from './mail-text';

/** A file of the store that goes along. */
export interface MailAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly storedSha256: string;
}

export interface MailInput {
  /** In whose name; null: the installation's own. */
  readonly organiserId: string | null;
  readonly to: string;
  readonly toName: string;
  readonly subject: string;
  /** Paragraphs parted by an empty line; addresses of our own site become links. */
  readonly text: string;
  /** What kind of mail, `reminder`, `invitation`, …: the outbox is filtered by it. */
  readonly kind: string;
  readonly attachments?: readonly MailAttachment[];
  /** Who writes it, where it is no letter of the organiser: nothing in it tells that it came from here. */
  readonly person?: { readonly name: string; readonly replyTo: string };
  /** A link inside `text` that opens a door: shown to nobody but the receiver, and forgotten once it has been sent. */
  readonly secret?: string;
}

/** The outbox in the database: a mail exists when, and only when, what caused it does. */
@Injectable()
export class MailService {
  constructor(
    private readonly jobs: JobQueue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Writes a mail and its job in the caller's transaction, and tells its id. Without a mail server it is only kept. */
  async queue(tx: Transaction, mail: MailInput): Promise<string> {
    const id = newId();
    const state = this.config.smtpUrl ? 'queued' : 'kept';
    const forgotten = state === 'kept' && !this.config.demo;
    await tx.query(
      `insert into mails (id, organiser_id, kind, to_address, to_name, subject, text, secret, attachments, state, person_name, person_reply_to)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        mail.organiserId,
        mail.kind,
        oneLine(mail.to),
        oneLine(mail.toName),
        oneLine(mail.subject),
        hideSecret(mail.text, mail.secret),
        // Where nothing is sent and nobody may look, the link serves no one.
        forgotten ? null : (mail.secret ?? null),
        JSON.stringify(mail.attachments ?? []),
        state,
        mail.person ? oneLine(mail.person.name) : null,
        mail.person ? oneLine(mail.person.replyTo) : null,
      ],
    );
    if (state === 'queued') await this.jobs.enqueue(tx, 'send-mail', { mailId: id });
    return id;
  }
}
