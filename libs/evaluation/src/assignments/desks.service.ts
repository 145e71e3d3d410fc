import { audit, problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holdPeriod, loadPeriodOwner } from '../results/period-owner.query';
import { findVerifiers } from './assignments.query';
import type { Share } from './item-share';
import type { Limits } from './within-limits';

/** One verifier with what lies on the desk and what may. */
export interface DeskOfVerifier {
  readonly id: string;
  readonly name: string;
  /** Items on the desk, first and second readings. */
  readonly load: number;
  readonly limits: Limits;
}

/** Who reads one assessment, and why it came to them. */
export interface AssignedLine {
  readonly assessmentId: string;
  readonly bodyName: string;
  readonly verifierId: string;
  readonly verifierName: string;
  /** As it was told when it was given; null where it was chosen by hand. */
  readonly reason: string | null;
  /** Codes of the sections and items that are theirs; null: the whole questionnaire. */
  readonly share: Share;
}

export interface PeriodDesks {
  readonly periodTitle: string;
  readonly verifiers: readonly DeskOfVerifier[];
  readonly assigned: readonly AssignedLine[];
  readonly unassigned: number;
}

/** All desks of a period: loads, limits, and why each assessment lies where it lies. */
@Injectable()
export class DesksService {
  constructor(private readonly dataSource: DataSource) {}

  async show(actor: Actor, periodId: string): Promise<PeriodDesks> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'assignment.read', period);
      return showDesks(tx, periodId, period.organiserId);
    });
  }

  /** Sets what a verifier may be given when work is shared out. Throws `verifier.unknown`. */
  async limit(actor: Actor, periodId: string, userId: string, limits: Limits): Promise<PeriodDesks> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId);
      requireMay(actor, 'assignment.write', period);
      const verifiers = await findVerifiers(tx, periodId, period.organiserId);
      if (!verifiers.some((one) => one.userId === userId)) throw problem.verifierUnknown();
      const { maxItems, kinds, regions, languages } = limits;
      await tx.query(
        `insert into verifier_limits (period_id, user_id, max_items, kinds, regions, languages, set_by) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (period_id, user_id) do update set max_items = excluded.max_items, kinds = excluded.kinds,
             regions = excluded.regions, languages = excluded.languages, set_by = excluded.set_by, set_at = now()`,
        [periodId, userId, maxItems, kinds, regions, languages, actor.userId],
      );
      await audit(tx, actor, 'verifier.limited', { periodId, userId, maxItems, kinds: kinds?.join(',') ?? null, regions: regions?.join(',') ?? null, languages: languages?.join(',') ?? null }); // prettier-ignore
      return showDesks(tx, periodId, period.organiserId);
    });
  }
}

const showDesks = async (tx: Transaction, periodId: string, organiserId: string): Promise<PeriodDesks> => {
  const [period] = await tx.query<{ title: string; unassigned: number }[]>(
    `select p.title, (select count(*)::int from assessments a where a.period_id = p.id and a.state <> 'withdrawn'
        and not exists (select 1 from assignments s where s.assessment_id = a.id)) as unassigned from periods p where p.id = $1`,
    [periodId],
  );
  const verifiers = await findVerifiers(tx, periodId, organiserId);
  return {
    periodTitle: period?.title ?? '',
    verifiers: verifiers.map(({ userId, name, load, limits }) => ({ id: userId, name, load, limits })),
    assigned: await tx.query<AssignedLine[]>(
      `select a.id as "assessmentId", b.name as "bodyName", u.id as "verifierId", u.name as "verifierName", s.reason, s.share
         from assignments s join assessments a on a.id = s.assessment_id join public_bodies b on b.id = a.public_body_id
         join users u on u.id = s.user_id where a.period_id = $1 and a.state <> 'withdrawn' order by u.name, b.name, a.id`,
      [periodId],
    ),
    unassigned: period?.unassigned ?? 0,
  };
};
