import { audit, problem, requireMay } from '@app/access';
import type { Actor } from '@app/access';
import { Assignment, transaction } from '@app/database';
import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holdPeriod, loadPeriodOwner, requireOpenPeriod } from '../results/period-owner.query';
import { loadJudged } from '../verdicts/judged-assessment.query';
import { findJurors, findUnassigned, findVerifiers } from './assignments.query';
import { balanceAssignments } from './balance-assignments';
import type { Placement } from './balance-assignments';
import { requireNoConflict } from './require-no-conflict.query';

export interface Assigned {
  readonly assigned: number;
  readonly placements: readonly Placement[];
}

/** Who verifies what: by hand, or shared out evenly; never where there is a conflict of interest. */
@Injectable()
export class AssignmentsService {
  constructor(private readonly dataSource: DataSource) {}

  /** The verifiers of a period's organiser and the items on their desks. */
  async verifiers(actor: Actor, periodId: string): Promise<readonly { id: string; name: string; load: number }[]> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'assignment.read', period);
      const verifiers = await findVerifiers(tx, periodId, period.organiserId);
      return verifiers.map(({ userId, name, load }) => ({ id: userId, name, load }));
    });
  }

  /** The jurors of a period's organiser and the presentations they sit at. */
  async jurors(actor: Actor, periodId: string): Promise<readonly { id: string; name: string; load: number }[]> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'assignment.read', period);
      return findJurors(tx, periodId, period.organiserId);
    });
  }

  /** Gives one assessment to one verifier, taking it from whoever had it. */
  async assign(actor: Actor, assessmentId: string, userId: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const assessment = await loadJudged(tx, assessmentId, true);
      requireMay(actor, 'assignment.write', assessment);
      requireOpenPeriod({ state: assessment.periodState });
      const verifiers = await findVerifiers(tx, assessment.periodId, assessment.organiserId);
      if (!verifiers.some((one) => one.userId === userId)) throw problem.verifierUnknown();
      await requireNoConflict(tx, { userId }, assessment);
      if (await hasOtherReading(tx, assessmentId, userId)) throw problem.readerBarred({ reason: 'ia pembaca kedua' });
      await tx.query('delete from assignments where assessment_id = $1', [assessmentId]);
      await keep(tx, actor, [{ assessmentId, userId, reason: null }]);
      await audit(tx, actor, 'assignment.given', { assessmentId, userId, organiserId: assessment.organiserId });
    });
  }

  /** Shares out every assessment of a period that nobody has, to the verifiers named or to all. */
  async assignAll(actor: Actor, periodId: string, userIds?: readonly string[]): Promise<Assigned> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId);
      requireMay(actor, 'assignment.write', period);
      requireOpenPeriod(period);
      const all = await findVerifiers(tx, periodId, period.organiserId);
      if (userIds?.some((id) => !all.some(({ userId }) => userId === id))) throw problem.verifierUnknown();
      const verifiers = userIds ? all.filter(({ userId }) => userIds.includes(userId)) : all;
      if (verifiers.length === 0) throw problem.verifierMissing();
      const placements = balanceAssignments(verifiers, await findUnassigned(tx, periodId));
      const made = placements.flatMap(({ assessmentId, userId, reason }) =>
        userId === null ? [] : [{ assessmentId, userId, reason }],
      );
      await keep(tx, actor, made);
      await audit(tx, actor, 'assignments.balanced', {
        periodId,
        assigned: made.length,
        refused: placements.length - made.length,
      });
      return { assigned: made.length, placements };
    });
  }
}

const keep = async (
  tx: Transaction,
  actor: Actor,
  pairs: readonly { assessmentId: string; userId: string; reason: string | null }[],
): Promise<void> => {
  if (pairs.length === 0) return;
  await tx.insert(
    Assignment,
    pairs.map((pair) => ({ ...pair, assignedBy: actor.userId })),
  );
};

/** Whoever reads it a second time, or has begun to, would know both readings. */
const hasOtherReading = async (tx: Transaction, assessmentId: string, userId: string): Promise<boolean> => {
  const rows = await tx.query<unknown[]>(
    `select 1 from second_readings where assessment_id = $1 and user_id = $2
     union all select 1 from verdicts where assessment_id = $1 and verifier_id = $2 and round = 'second' limit 1`,
    [assessmentId, userId],
  );
  return rows.length > 0;
};
