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
  /** The deadline that it tells, and whose: where it has to wait, it goes with the one that holds by then. */
  readonly deadline?: { readonly assessmentId: string; readonly dueAt: Date | string | null };
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
    const [id = ''] = await this.queueAll(tx, [mail]);
    return id;
  }

  /** As `queue`, for many at once; the ids come in the order of the mails. */
  async queueAll(tx: Transaction, mails: readonly MailInput[]): Promise<readonly string[]> {
    const state = this.config.smtpUrl ? 'queued' : 'kept';
    const isForgotten = state === 'kept' && !this.config.demo;
    const rows = mails.map((mail) => rowOf(mail, isForgotten));
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await tx.query(insertSql, [state, JSON.stringify(rows.slice(from, from + AT_ONCE))]);
    const ids = rows.map(({ id }) => id);
    if (state === 'queued')
      await this.jobs.enqueueAll(
        tx,
        'send-mail',
        ids.map((mailId) => ({ mailId })),
      );
    return ids;
  }
}

/** So many rows go in one statement: one for a whole country would be larger than the server takes. */
const AT_ONCE = 2_000;

const insertSql = `
  insert into mails (id, organiser_id, kind, to_address, to_name, subject, text, secret, attachments, state, person_name, person_reply_to, assessment_id, due_at)
  select r.id, r."organiserId", r.kind, r."to", r."toName", r.subject, r.text, r.secret, r.attachments, $1, r."personName", r."personReplyTo", r."assessmentId", r."dueAt"
    from jsonb_to_recordset($2::jsonb) as r(id uuid, "organiserId" uuid, kind text, "to" text, "toName" text, subject text, text text,
         secret text, attachments jsonb, "personName" text, "personReplyTo" text, "assessmentId" uuid, "dueAt" timestamptz)`;

const rowOf = (mail: MailInput, isForgotten: boolean) => ({
  id: newId(),
  organiserId: mail.organiserId,
  kind: mail.kind,
  to: oneLine(mail.to),
  toName: oneLine(mail.toName),
  subject: oneLine(mail.subject),
  text: hideSecret(mail.text, mail.secret),
  // Where nothing is sent and nobody may look, the link serves no one.
  secret: isForgotten ? null : (mail.secret ?? null),
  attachments: mail.attachments ?? [],
  personName: mail.person ? oneLine(mail.person.name) : null,
  personReplyTo: mail.person ? oneLine(mail.person.replyTo) : null,
  assessmentId: mail.deadline?.assessmentId ?? null,
  dueAt: mail.deadline?.dueAt ?? null,
});
