import { transaction, type Transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { saqWindow } from '../windows/saq-window';
import { LinkChecksService } from './link-checks.service';
import { wordsOf } from './link-reasons';
import { linkKeyOf } from './link-views';

/** Before a deadline, links are looked at again and told of again this many days ahead. */
const DAYS_AHEAD = 3;
/** Links named in one notice; the form has the rest. */
const MOST_NAMED = 20;

interface Bad {
  readonly itemCode: string;
  readonly url: string;
  readonly urlSha256: string;
  readonly reason: string;
  readonly statusCode: number | null;
}

interface Affected {
  readonly assessmentId: string;
  readonly organiserId: string;
  readonly periodTitle: string;
  readonly mayFill: boolean;
  readonly occasion: 'found' | 'deadline';
  readonly userIds: readonly string[];
  readonly links: readonly Bad[];
}

/** Tells bodies which of their links a verifier could not open, while there is time to mend them. */
@Injectable()
export class DeadLinksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
    private readonly linkChecks: LinkChecksService,
  ) {}

  /** One notice for each assessment with links that were found not to open since it was last told. Answers how many. */
  async tellDue(): Promise<number> {
    return transaction(this.dataSource, async (tx) => {
      // Whoever mended a link is told again should it break again.
      await tx.query(
        `delete from link_tellings t using links l where l.url_sha256 = t.url_sha256 and l.kind = 'alive'`,
      );
      const all = await tx.query<Affected[]>(affectedSql, [DAYS_AHEAD]);
      for (const affected of all) await this.tell(tx, affected);
      return all.length;
    });
  }

  /** Has the known links of whoever must hand in within days looked at again. */
  async recheck(): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const rows = await tx.query<{ ids: string[] }[]>(recheckSql, [DAYS_AHEAD]);
      for (const { ids } of rows) await this.linkChecks.queue(tx, ids);
    });
  }

  private async tell(tx: Transaction, affected: Affected): Promise<void> {
    const { assessmentId, occasion, links, organiserId, userIds } = affected;
    await tx.query(
      `insert into link_tellings (assessment_id, url_sha256, occasion)
       select distinct $1::uuid, key, $3::text from unnest($2::text[]) key on conflict do nothing`,
      [assessmentId, links.map(({ urlSha256 }) => urlSha256), occasion],
    );
    const count = new Set(links.map(({ urlSha256 }) => urlSha256)).size;
    await this.notifications.tell(tx, {
      organiserId,
      userIds,
      kind: 'dead-links',
      title: `${count} tautan bukti tidak dapat dibuka`,
      text: textOf(affected),
      href: `/penilaian/${assessmentId}/isian`,
      // The next morning's digest may come after the deadline.
      urgent: occasion === 'deadline',
    });
  }
}

const textOf = ({ links, periodTitle, occasion, mayFill }: Affected): string => {
  const named = links
    .slice(0, MOST_NAMED)
    .map(({ itemCode, url, reason, statusCode }) => `- Butir ${itemCode}: ${url}\n  ${wordsOf(reason, statusCode).message}`); // prettier-ignore
  const rest = links.length > MOST_NAMED ? [`- dan ${links.length - MOST_NAMED} lagi; lihat di kuesioner.`] : [];
  return [
    occasion === 'deadline'
      ? `Batas waktu ${periodTitle} sudah dekat, dan tautan berikut belum dapat dibuka oleh pengunjung umum:`
      : `Pada ${periodTitle}, tautan berikut tidak dapat dibuka oleh pengunjung umum:`,
    ...named,
    ...rest,
    mayFill
      ? 'Buka aksesnya, perbaiki alamatnya, atau tambahkan berkas. Nilai tidak berubah karena pemeriksaan ini; verifikator yang memutuskan.'
      : 'Kuesioner sudah dikirim, jadi perbaikilah di situsnya. Nilai tidak berubah karena pemeriksaan ini; verifikator yang memutuskan.',
  ].join('\n');
};

const mayFill = `(w.is_open and a.state in ('registered','filling','returned'))`;
const near = `w.due_at > now() and w.due_at < now() + make_interval(days => $1)`;

const assessmentsSql = `
    from assessments a join periods p on p.id = a.period_id and p.state = 'open'
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
   cross join ${saqWindow()} w`;

/** What a verifier could not open either. A site that is busy or asks for a human being opens to people all the same. */
const isBad = `l.kind in ('dead','signIn','blocked') and l.reason not in ('throttled','robotCheck')`;

/**
 * While a body may still do something about it: in its form, or at its own site until verification is over. A deadline is
 * near only to whoever still fills in; others are not told again of what they were told before.
 */
const affectedSql = `
  select a.id as "assessmentId", p.organiser_id as "organiserId", p.title as "periodTitle", ${mayFill} as "mayFill",
         o.occasion,
         array(select distinct m.user_id from memberships m
                where m.public_body_id = a.public_body_id and m.role in ('unitPpid','superior') and m.ended_at is null) as "userIds",
         json_agg(json_build_object('itemCode', e.item_code, 'url', e.url, 'urlSha256', l.url_sha256, 'reason', l.reason,
                                    'statusCode', l.status_code) order by e.item_code, e.id) as links
    ${assessmentsSql}
   cross join lateral (select case when ${mayFill} and ${near} then 'deadline' else 'found' end as occasion) o
    join evidence e on e.assessment_id = a.id and e.removed_at is null and e.url is not null
    join links l on l.url_sha256 = ${linkKeyOf('e.url')} and l.due_at is null and ${isBad}
   where a.state in ('registered','filling','returned','submitted','verifying')
     and not exists (select 1 from link_tellings t
                      where t.assessment_id = a.id and t.url_sha256 = l.url_sha256 and o.occasion in ('found', t.occasion))
   group by a.id, p.id, w.is_open, o.occasion order by a.id`;

const recheckSql = `
  select array_agg(e.id order by e.id) as ids
    ${assessmentsSql}
    join evidence e on e.assessment_id = a.id and e.removed_at is null and e.url is not null
    join links l on l.url_sha256 = ${linkKeyOf('e.url')} and l.due_at is null
   where a.state in ('registered','filling','returned') and ${near}
   group by a.id order by a.id`;
