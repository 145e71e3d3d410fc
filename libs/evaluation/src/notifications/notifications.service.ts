import { problem } from '@app/access';
import { newId, transaction, type NotifyBy, type Transaction } from '@app/database';
import type { Config } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fromCursor, pageOf } from '../boards/keyset';
import { CONFIG } from '../edges.module';
import { MailService } from '../mails/mails.service';

/** Something to be told to people. */
export interface Telling {
  readonly organiserId: string | null;
  readonly userIds: readonly string[];
  /** What it is about, `comment`, `extension`, …: unread notices of one kind with one `href` are one notice. */
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  /** An address of the web app, from its root. */
  readonly href: string;
  /** By mail at once, whatever each person chose. */
  readonly urgent?: boolean;
  /** False: only in the app. */
  readonly byMail?: boolean;
}

export interface NotificationView {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  /** How often it was told since it was last read. */
  readonly times: number;
  readonly organiserName: string | null;
  readonly toldAt: string;
  readonly readAt: string | null;
}

export interface NotificationPage {
  readonly items: readonly NotificationView[];
  readonly next: string | null;
  readonly total: number;
}

interface Told {
  readonly email: string;
  readonly name: string;
  readonly notifyBy: NotifyBy;
}

const pageLength = 30;

/** Notices to people: in the app at once, by mail as each of them chose. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Tells these people, in the caller's transaction. Who cannot sign in is left out. */
  async tell(tx: Transaction, telling: Telling): Promise<void> {
    const { urgent = false, byMail = true } = telling;
    const told = await keepNotices(tx, telling, byMail && !urgent);
    if (!byMail) return;
    const atOnce = told.filter(({ notifyBy }) => urgent || notifyBy === 'atOnce');
    for (const { email, name } of atOnce)
      await this.mails.queue(tx, {
        organiserId: telling.organiserId,
        to: email,
        toName: name,
        kind: 'notification',
        subject: telling.title,
        text: `${telling.title}\n\n${telling.text}\n\nBuka: ${this.config.publicUrl}${telling.href}`,
      });
  }

  /** One page of a person's notices, the latest first; `unread` leaves out those read. */
  async list(userId: string, ask: { readonly unread: boolean; readonly cursor?: string }): Promise<NotificationPage> {
    const after = ask.cursor === undefined ? null : fromCursor(ask.cursor);
    if (ask.cursor !== undefined && !after) throw problem.cursorInvalid();
    return transaction(this.dataSource, async (tx) => {
      const rows = await findNotices(tx, [userId, ask.unread, after?.key ?? null, after?.id ?? null, pageLength + 1]);
      const { items, next } = pageOf(rows, pageLength, ({ key, id }) => ({ key, id }));
      return { items: items.map(viewOf), next, total: await countNotices(tx, userId, ask.unread) };
    });
  }

  /** How many are unread: the number on the bell. */
  async countUnread(userId: string): Promise<number> {
    return transaction(this.dataSource, (tx) => countNotices(tx, userId, true));
  }

  /** Marks one as read; only a person's own. Throws `access.notFound`. */
  async read(userId: string, id: string): Promise<void> {
    const [, found] = await this.dataSource.query<[unknown, number]>(
      'update notifications set read_at = coalesce(read_at, now()) where id = $1 and user_id = $2',
      [id, userId],
    );
    if (found === 0) throw problem.notFound();
  }

  /** Marks all as read that were told until then; one told meanwhile stays. */
  async readAll(userId: string, until: string): Promise<void> {
    await this.dataSource.query(
      'update notifications set read_at = now() where user_id = $1 and read_at is null and told_at <= $2',
      [userId, until],
    );
  }
}

/** Writes the notices, or counts up the unread one about the same thing, and answers to whom. */
const keepNotices = async (
  tx: Transaction,
  { organiserId, userIds, kind, title, text, href }: Telling,
  mayWait: boolean,
): Promise<readonly Told[]> => {
  const ids = [...new Set(userIds)].sort();
  return tx.query<Told[]>(
    `with told as (
       insert into notifications as n (id, user_id, organiser_id, kind, title, text, href, awaits_digest)
       select t.id, u.id, $3, $4, $5, $6, $7, $8 and u.notify_by = 'digest'
         from unnest($1::uuid[], $2::uuid[]) t(id, user_id) join users u on u.id = t.user_id and u.disabled_at is null
       on conflict (user_id, kind, href) where read_at is null do update set
         title = excluded.title, text = excluded.text, times = n.times + 1, told_at = now(),
         awaits_digest = n.awaits_digest or excluded.awaits_digest
       returning user_id)
     select u.email, u.name, u.notify_by as "notifyBy" from told join users u on u.id = told.user_id order by u.id`,
    [ids.map(() => newId()), ids, organiserId, kind, title, text, href, mayWait],
  );
};

interface NoticeRow extends Omit<NotificationView, 'toldAt' | 'readAt'> {
  readonly key: string;
  readonly toldAt: Date;
  readonly readAt: Date | null;
}

const findNotices = (tx: Transaction, values: readonly unknown[]): Promise<NoticeRow[]> =>
  tx.query(
    `select n.id, n.kind, n.title, n.text, n.href, n.times, o.name as "organiserName", n.told_at as "toldAt",
            n.read_at as "readAt", to_char(n.told_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') as key
       from notifications n left join organisers o on o.id = n.organiser_id
      where n.user_id = $1 and (not $2 or n.read_at is null)
        and ($3::text is null or (n.told_at, n.id) < ($3::timestamp at time zone 'UTC', $4::uuid))
      order by n.told_at desc, n.id desc limit $5`,
    [...values],
  );

const countNotices = async (tx: Transaction, userId: string, unread: boolean): Promise<number> => {
  const [row] = await tx.query<{ count: number }[]>(
    'select count(*)::int as count from notifications where user_id = $1 and (not $2 or read_at is null)',
    [userId, unread],
  );
  return row?.count ?? 0;
};

const viewOf = ({ key: _, toldAt, readAt, ...rest }: NoticeRow): NotificationView => ({
  ...rest,
  toldAt: toldAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
});
