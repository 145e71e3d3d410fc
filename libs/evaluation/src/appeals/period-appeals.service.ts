import { requireMay, type Actor } from '@app/access';
import { instant, transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriodOwner } from '../results/period-owner.query';
import { seesJudging } from '../results/reader';
import { findAppeals, type AppealView } from './appeal-views.query';

/** How a verifier's verdicts fared in appeals. */
export interface VerifierFigures {
  readonly name: string;
  readonly granted: number;
  readonly refused: number;
  /** Not decided yet. */
  readonly open: number;
}

export interface PeriodAppeals {
  /** The window as the policy in force has it; null where appeals are not part of it. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** Whether its end has passed, by the database's clock. */
  readonly isOver: boolean;
  /** Bodies whose verification is not closed, whose score waits to be opened, and whose score is open. */
  readonly judging: number;
  readonly waiting: number;
  readonly released: number;
  readonly byVerifier: readonly VerifierFigures[];
  readonly items: readonly AppealView[];
}

/** The organiser's view over all appeals of a period. */
@Injectable()
export class PeriodAppealsService {
  constructor(private readonly dataSource: DataSource) {}

  async show(actor: Actor, periodId: string): Promise<PeriodAppeals> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'appeal.overview', period);
      // Who judged is the office's to know, and the region's once the plenary has determined.
      const named = seesJudging(actor, period);
      return {
        ...(await standingOf(tx, periodId)),
        byVerifier: named ? await figuresOf(tx, periodId) : [],
        items: await findAppeals(tx, { periodId, named }),
      };
    });
  }
}

const standingOf = async (tx: Transaction, periodId: string): Promise<Omit<PeriodAppeals, 'byVerifier' | 'items'>> => {
  const [row] = await tx.query<Omit<PeriodAppeals, 'byVerifier' | 'items'>[]>(
    `select ${instant('w.from_at')} as "opensAt", ${instant('w.until')} as "closesAt", coalesce(clock_timestamp() >= w.until, false) as "isOver",
            (select count(*)::int from assessments a where a.period_id = p.id and a.state in ('submitted','verifying','returned')) as judging,
            (select count(*)::int from assessments a where a.period_id = p.id and a.state = 'provisional') as waiting,
            (select count(*)::int from assessments a join score_releases r on r.assessment_id = a.id where a.period_id = p.id) as released
       from periods p join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
      cross join lateral (select (pp.policy #>> '{windows,sanggah,from}')::timestamptz as from_at,
                                 (pp.policy #>> '{windows,sanggah,until}')::timestamptz as until) w
      where p.id = $1`,
    [periodId],
  );
  return row ?? { opensAt: null, closesAt: null, isOver: false, judging: 0, waiting: 0, released: 0 };
};

/** By who gave the verdict that was appealed; what was withdrawn says nothing of them. */
const figuresOf = (tx: Transaction, periodId: string): Promise<VerifierFigures[]> =>
  tx.query<VerifierFigures[]>(
    `select u.name, count(*) filter (where x.outcome = 'granted')::int as granted,
            count(*) filter (where x.outcome = 'refused')::int as refused, count(*) filter (where x.outcome is null and a.state <> 'withdrawn')::int as open
       from appeals x join assessments a on a.id = x.assessment_id join verdicts v on v.id = x.verdict_id join users u on u.id = v.verifier_id
      where a.period_id = $1 and x.outcome is distinct from 'withdrawn' group by u.id, u.name order by u.name, u.id`,
    [periodId],
  );
