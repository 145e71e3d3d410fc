import { problem } from '@app/access';
import { fromCursor, newId, type NotifyBy, pageOf, transaction, type Transaction } from '@app/database';
import type { Config } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
  /** Which of the tellings, from 0. */
  readonly place: number;
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
    await this.tellAll(tx, [telling]);
  }

  /** As `tell`, for many tellings at once. No person is told twice of one kind about one address. */
  async tellAll(tx: Transaction, tellings: readonly Telling[]): Promise<void> {
    const told = await keepNotices(tx, tellings);
    await this.mails.queueAll(
      tx,
      told.flatMap(({ place, email, name, notifyBy }) => {
        const telling = tellings[place];
        if (!telling || telling.byMail === false || !(telling.urgent || notifyBy === 'atOnce')) return [];
        const { organiserId, title, text, href } = telling;
        return {
          organiserId,
          to: email,
          toName: name,
          kind: 'notification',
          subject: title,
          text: `${title}\n\n${text}\n\nBuka: ${this.config.publicUrl}${href}`,
        };
      }),
    );
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

/** So many rows go in one statement. */
const AT_ONCE = 2_000;

/** Writes the notices, or counts up the unread one about the same thing, and answers to whom. */
const keepNotices = async (tx: Transaction, tellings: readonly Telling[]): Promise<readonly Told[]> => {
  const rows = tellings.flatMap(({ userIds, organiserId, kind, title, text, href, urgent, byMail = true }, place) =>
    [...new Set(userIds)].sort().map((userId) => ({
      id: newId(),
      place,
      userId,
      organiserId,
      kind,
      title,
      text,
      href,
      mayWait: byMail && !urgent,
    })),
  );
  const told: Told[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE)
    told.push(...(await tx.query<Told[]>(noticesSql, [JSON.stringify(rows.slice(from, from + AT_ONCE))])));
  return told;
};

const noticesSql = `
  with asked as (
    select r.* from jsonb_to_recordset($1::jsonb) as r(id uuid, place int, "userId" uuid, "organiserId" uuid, kind text, title text,
         text text, href text, "mayWait" boolean)),
  told as (
    insert into notifications as n (id, user_id, organiser_id, kind, title, text, href, awaits_digest)
    select t.id, u.id, t."organiserId", t.kind, t.title, t.text, t.href, t."mayWait" and u.notify_by = 'digest'
      from asked t join users u on u.id = t."userId" and u.disabled_at is null
    on conflict (user_id, kind, href) where read_at is null do update set
      title = excluded.title, text = excluded.text, times = n.times + 1, told_at = now(),
      awaits_digest = n.awaits_digest or excluded.awaits_digest
    returning user_id, kind, href)
  select t.place, u.email, u.name, u.notify_by as "notifyBy"
    from told join asked t on t."userId" = told.user_id and t.kind = told.kind and t.href = told.href
    join users u on u.id = told.user_id order by t.place, u.id`;

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
