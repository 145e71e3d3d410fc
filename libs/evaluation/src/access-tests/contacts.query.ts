import { type ContactChannel, type ContactKind, instant, type MailState, type Transaction } from '@app/database';

/** A contact of an access test as its assessor reads it. */
export interface ContactView {
  readonly id: string;
  readonly kind: ContactKind;
  readonly channel: ContactChannel;
  readonly at: string;
  readonly registrationNumber: string | null;
  readonly note: string | null;
  /** What became of the mail, where it was sent from here. */
  readonly mailState: MailState | null;
  readonly loggedBy: string;
}

/** The log of one inspection by time; what was struck out is left out. */
export const findContacts = (tx: Transaction, inspectionId: string): Promise<ContactView[]> =>
  tx.query<ContactView[]>(
    `select c.id, c.kind, c.channel, ${instant('c.at')} as at, c.registration_number as "registrationNumber", c.note,
            m.state as "mailState", u.name as "loggedBy"
       from inspection_contacts c join users u on u.id = c.logged_by left join mails m on m.id = c.mail_id
      where c.inspection_id = $1 and c.struck_at is null order by c.at, c.id`,
    [inspectionId],
  );
