import { literally, type MailState, type Transaction } from '@app/database';
import type { MailAttachment } from '@app/office';

export interface OutboxFilter {
  readonly organiserId: string;
  readonly q: string;
  readonly state: MailState | null;
}

export interface MailLine {
  readonly id: string;
  readonly organiserId: string | null;
  readonly kind: string;
  readonly to: string;
  readonly toName: string;
  readonly subject: string;
  readonly text: string;
  readonly secret: string | null;
  readonly attachments: readonly MailAttachment[];
  readonly state: MailState;
  readonly attempts: number;
  readonly fault: 'address' | 'refused' | 'unreachable' | null;
  readonly reply: string | null;
  readonly queuedAt: Date;
  readonly sentAt: Date | null;
}

const columns = `id, organiser_id as "organiserId", kind, to_address as "to", to_name as "toName", subject, text, secret,
  attachments, state, attempts, fault, reply, queued_at as "queuedAt", sent_at as "sentAt"`;

const found = `organiser_id = $1
  and ($2 = '' or to_address ilike '%' || $2 || '%' or to_name ilike '%' || $2 || '%' or subject ilike '%' || $2 || '%')`;

/** Mails of one organiser, the latest first; ids sort by time. */
export const findMails = (
  tx: Transaction,
  { organiserId, q, state }: OutboxFilter,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<MailLine[]> =>
  tx.query(
    `select ${columns} from mails
      where ${found} and ($3::text is null or state = $3) and ($4::uuid is null or id < $4) order by id desc limit $5`,
    [organiserId, literally(q), state, before, limit],
  );

export const findMail = async (tx: Transaction, id: string): Promise<MailLine | undefined> => {
  const [mail] = await tx.query<MailLine[]>(`select ${columns} from mails where id = $1`, [id]);
  return mail;
};

/** How many each state has, and how many the filter finds. */
export const countMails = async (
  tx: Transaction,
  { organiserId, q, state }: OutboxFilter,
): Promise<{ readonly counts: Readonly<Record<MailState, number>>; readonly total: number }> => {
  const rows = await tx.query<{ state: MailState; all: number; found: number }[]>(
    `select state, count(*)::int as all, (count(*) filter (where ${found} and ($3::text is null or state = $3)))::int as found
       from mails where organiser_id = $1 group by state`,
    [organiserId, literally(q), state],
  );
  const of = (one: MailState): number => rows.find((row) => row.state === one)?.all ?? 0;
  return {
    counts: { queued: of('queued'), sent: of('sent'), failed: of('failed'), kept: of('kept') },
    total: rows.reduce((sum, row) => sum + row.found, 0),
  };
};
