import { audit, problem, requireMay, type Actor } from '@app/access';
import { instant, transaction, type Transaction } from '@app/database';
import { findPeopleOfBodies, NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { moveAssessments } from '../assessments/move-assessment';
import { holdPeriod, requireOpenPeriod, type PeriodOwner } from '../results/period-owner.query';
import { organiserEnd } from '../windows/organiser-instant.query';

export interface ReleasedScores {
  /** Bodies whose score was opened now. */
  readonly released: number;
  readonly opensAt: string;
  readonly closesAt: string;
}

interface PolicyWindow {
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly isAhead: boolean;
}

interface Closed {
  readonly id: string;
  readonly state: 'provisional';
  readonly publicBodyId: string;
}

/** Opening provisional scores to the bodies: the organiser's act, never a by-product of somebody's last verdict. */
@Injectable()
export class ScoreReleasesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /**
   * Opens the score of every body whose verification is closed and tells its people until when they may appeal. Those closed
   * later wait for the next release. Throws `release.noWindow`, `release.windowOver`, `release.nothing`, `period.notOpen`.
   */
  async release(actor: Actor, periodId: string): Promise<ReleasedScores> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId);
      requireMay(actor, 'scoreRelease.write', period);
      requireOpenPeriod(period);
      const { opensAt, closesAt } = await requireWindowAhead(tx, periodId);
      const closed = await tx.query<Closed[]>(
        `select id, state, public_body_id as "publicBodyId" from assessments
          where period_id = $1 and state = 'provisional' order by id for update`,
        [periodId],
      );
      if (closed.length === 0) throw problem.releaseNothing();
      await moveAssessments(tx, actor, closed, { to: 'appealing', reason: 'Nilai sementara dibuka.' });
      const ids = closed.map(({ id }) => id);
      await tx.query(
        `insert into score_releases (assessment_id, released_by, opens_at, closes_at) select id, $2, $3, $4 from unnest($1::uuid[]) id`,
        [ids, actor.userId, opensAt, closesAt],
      );
      await this.tell(tx, period, closed, closesAt);
      await audit(tx, actor, 'scores.released', { periodId, count: closed.length, closesAt });
      return { released: closed.length, opensAt, closesAt };
    });
  }

  private async tell(
    tx: Transaction,
    { organiserId }: PeriodOwner,
    closed: readonly Closed[],
    closesAt: string,
  ): Promise<void> {
    const until = await organiserEnd(tx, organiserId, closesAt);
    for (const { id, publicBodyId } of closed)
      await this.notifications.tell(tx, {
        organiserId,
        userIds: await findPeopleOfBodies(tx, [publicBodyId]),
        kind: 'score-release',
        title: 'Nilai sementara Anda sudah dibuka',
        text: `Periksa putusan per butir. Sanggahan diterima sampai ${until}; sesudah itu tidak ada yang dapat diajukan.`,
        href: `/penilaian/${id}/sanggahan`,
        urgent: true,
      });
  }
}

/** The window for appeals as the policy in force has it, from now at the earliest. */
const requireWindowAhead = async (
  tx: Transaction,
  periodId: string,
): Promise<{ readonly opensAt: string; readonly closesAt: string }> => {
  const [window] = await tx.query<PolicyWindow[]>(
    `select ${instant('greatest(w.from_at, c.at)')} as "opensAt",
            ${instant('w.until')} as "closesAt", coalesce(c.at < w.until, false) as "isAhead"
       from periods p join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
      cross join (select clock_timestamp()::timestamptz(3) as at) c
      cross join lateral (select (pp.policy #>> '{windows,sanggah,from}')::timestamptz as from_at,
                                 (pp.policy #>> '{windows,sanggah,until}')::timestamptz as until) w
      where p.id = $1`,
    [periodId],
  );
  if (!window?.opensAt || !window.closesAt) throw problem.releaseNoWindow();
  if (!window.isAhead) throw problem.releaseWindowOver({ until: window.closesAt });
  return { opensAt: window.opensAt, closesAt: window.closesAt };
};
