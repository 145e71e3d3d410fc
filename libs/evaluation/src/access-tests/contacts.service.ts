import { audit, problem, type Actor } from '@app/access';
import { newId, transaction, type ContactChannel, type ContactKind, type Transaction } from '@app/database';
import { MailService } from '@app/office';
import { isMailAddress } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InspectionDetail } from '../inspections/inspection-views';
import { detailOf } from '../inspections/inspection-detail';
import { loadInspection, openInspection, type OpenInspection } from '../inspections/load-inspection';
import { findContacts } from './contacts.query';

export interface LogContact {
  readonly kind: ContactKind;
  readonly channel: ContactChannel;
  /** ISO instant at which it happened. */
  readonly at: string;
  readonly registrationNumber?: string | null;
  readonly note?: string | null;
}

export interface SendRequest {
  readonly to: string;
  /** Under which name it is asked: not the organiser's. */
  readonly name: string;
  /** Where the answer goes. */
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
}

/** Contacts that one access test may have. */
const MOST_CONTACTS = 100;

/** An access test: the request that is sent, and the log of what came back. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
  ) {}

  /**
   * Puts a contact on the log. Throws `contact.noAccessTest`, `contact.future`, `contact.beforeRequest`, `contact.tooMany`,
   * and as `openInspection`.
   */
  async log(actor: Actor, id: string, input: LogContact): Promise<InspectionDetail> {
    return transaction(this.dataSource, async (tx) => {
      requireAccessTest(await openInspection(tx, actor, id));
      await insertContact(tx, actor, id, { ...input, mailId: null });
      await audit(tx, actor, 'contact.logged', { inspectionId: id, kind: input.kind, channel: input.channel });
      return this.detail(tx, actor, id);
    });
  }

  /** Sends the request by e-mail as a person's, and puts it on the log. Throws `contact.address`, and as {@link log}. */
  async send(actor: Actor, id: string, input: SendRequest): Promise<InspectionDetail> {
    if (!isMailAddress(input.to) || !isMailAddress(input.replyTo)) throw problem.contactAddress();
    return transaction(this.dataSource, async (tx) => {
      const open = await openInspection(tx, actor, id);
      requireAccessTest(open);
      const mailId = await this.mails.queue(tx, {
        organiserId: open.line.organiserId,
        to: input.to,
        toName: open.line.name,
        subject: input.subject,
        text: input.text,
        kind: 'information-request',
        person: { name: input.name, replyTo: input.replyTo },
      });
      const [clock] = await tx.query<{ at: Date }[]>(`select date_trunc('milliseconds', clock_timestamp()) as at`);
      const note = `${input.subject} (${input.to})`;
      await insertContact(tx, actor, id, {
        kind: 'sent',
        channel: 'email',
        at: clock?.at.toISOString() ?? '',
        note,
        mailId,
      });
      await audit(tx, actor, 'contact.requestSent', { inspectionId: id, mailId });
      return this.detail(tx, actor, id);
    });
  }

  /** Strikes out what was logged by mistake; a request that was sent from here stays. Throws `contact.unknown`, `contact.mailed`. */
  async strike(actor: Actor, id: string, contactId: string): Promise<InspectionDetail> {
    return transaction(this.dataSource, async (tx) => {
      await openInspection(tx, actor, id);
      const [found] = await tx.query<{ mailId: string | null }[]>(
        'select mail_id as "mailId" from inspection_contacts where id = $1 and inspection_id = $2 and struck_at is null for update',
        [contactId, id],
      );
      if (!found) throw problem.contactUnknown();
      if (found.mailId) throw problem.contactMailed();
      await tx.query('update inspection_contacts set struck_at = now(), struck_by = $2 where id = $1', [
        contactId,
        actor.userId,
      ]);
      await audit(tx, actor, 'contact.struck', { inspectionId: id, contactId });
      return this.detail(tx, actor, id);
    });
  }

  private async detail(tx: Transaction, actor: Actor, id: string): Promise<InspectionDetail> {
    return detailOf(tx, actor, await loadInspection(tx, actor, id));
  }
}

const requireAccessTest = ({ instrument }: OpenInspection): void => {
  if (instrument.purpose !== 'accessTest') throw problem.contactNoAccessTest();
};

/** Nothing lies in the future, and nothing but a request comes first. */
const insertContact = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  contact: LogContact & { readonly mailId: string | null },
): Promise<void> => {
  const known = await findContacts(tx, id);
  if (known.length >= MOST_CONTACTS) throw problem.contactTooMany({ most: MOST_CONTACTS });
  const [clock] = await tx.query<{ isFuture: boolean }[]>('select $1::timestamptz > clock_timestamp() as "isFuture"', [
    contact.at,
  ]);
  if (clock?.isFuture) throw problem.contactFuture();
  const request = known.find(({ kind }) => kind === 'sent');
  if (contact.kind !== 'sent' && (!request || Date.parse(contact.at) < Date.parse(request.at)))
    throw problem.contactBeforeRequest();
  await tx.query(
    `insert into inspection_contacts (id, inspection_id, kind, channel, at, registration_number, note, mail_id, logged_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      newId(),
      id,
      contact.kind,
      contact.channel,
      contact.at,
      contact.registrationNumber?.trim() || null,
      contact.note?.trim() || null,
      contact.mailId,
      actor.userId,
    ],
  );
};
