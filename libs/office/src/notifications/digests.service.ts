import { transaction, type Transaction } from '@app/database';
import type { Config } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../edges.module';
import { MailService } from '../mails/mails.service';

/** The hour of an organiser's day at which its digests go. */
const DIGEST_HOUR = 7;
/** Notices that one digest spells out; the rest is counted. */
const MOST_LINES = 30;

interface Reader {
  readonly userId: string;
  readonly organiserId: string | null;
}

interface Line {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly times: number;
  readonly email: string;
  readonly name: string;
}

/** Notices told in the app until seven in the morning, and read by nobody since, wait here for their mail. */
const waiting = `
  from notifications n join users u on u.id = n.user_id left join organisers o on o.id = n.organiser_id
 where n.awaits_digest
   and n.told_at < (date_trunc('day', now() at time zone coalesce(o.time_zone, 'Asia/Jakarta'))
                    + interval '${DIGEST_HOUR} hours') at time zone coalesce(o.time_zone, 'Asia/Jakarta')
   and (now() at time zone coalesce(o.time_zone, 'Asia/Jakarta'))::time >= time '0${DIGEST_HOUR}:00'`;

/** Daily digests: one mail a person and organiser, with what has gathered since the last. */
@Injectable()
export class DigestsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Queues the digests that are due, and tells how many. Each person's is its own transaction, so that one that fails
   * retires nothing and stops nobody else's; several workers at once share them out.
   */
  async sendDue(): Promise<number> {
    const readers = await this.dataSource.query<Reader[]>(
      `select distinct n.user_id as "userId", n.organiser_id as "organiserId" ${waiting} order by 1, 2`,
    );
    let count = 0;
    for (const reader of readers) if (await transaction(this.dataSource, (tx) => this.sendOne(tx, reader))) count += 1;
    return count;
  }

  private async sendOne(tx: Transaction, reader: Reader): Promise<boolean> {
    const lines = await takeLines(tx, reader);
    const [first] = lines;
    if (!first) return false;
    const more = lines.length - MOST_LINES;
    await this.mails.queue(tx, {
      organiserId: reader.organiserId,
      to: first.email,
      toName: first.name,
      kind: 'digest',
      subject: `Ringkasan: ${lines.length} pemberitahuan`,
      text: [
        `Halo ${first.name}, ini pemberitahuan yang belum Anda baca.`,
        ...lines.slice(0, MOST_LINES).map((line) => this.paragraphOf(line)),
        ...(more > 0 ? [`Dan ${more} lagi.`] : []),
        `Semua pemberitahuan: ${this.config.publicUrl}/pemberitahuan`,
      ].join('\n\n'),
    });
    return true;
  }

  private paragraphOf({ title, text, href, times }: Line): string {
    return `${title}${times > 1 ? ` (terbaru dari ${times} pemberitahuan)` : ''}\n${text}\n${this.config.publicUrl}${href}`;
  }
}

/** Takes a person's waiting notices; those read meanwhile wait no longer and are not told. */
const takeLines = async (tx: Transaction, { userId, organiserId }: Reader): Promise<readonly Line[]> => {
  const rows = await tx.query<(Line & { readonly id: string; readonly isRead: boolean })[]>(
    `select n.id, n.title, n.text, n.href, n.times, n.read_at is not null as "isRead", u.email, u.name ${waiting}
        and n.user_id = $1 and n.organiser_id is not distinct from $2 order by n.told_at desc, n.id desc
        for update of n skip locked`,
    [userId, organiserId],
  );
  await tx.query('update notifications set awaits_digest = false where id = any($1)', [rows.map(({ id }) => id)]);
  return rows.filter(({ isRead }) => !isRead);
};
