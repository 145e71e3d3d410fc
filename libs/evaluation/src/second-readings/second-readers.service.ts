import { audit, problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findVerifiers } from '../assignments/assignments.query';
import type { Assigned } from '../assignments/assignments.service';
import { balanceAssignments } from '../assignments/balance-assignments';
import { holdPeriod, requireOpenPeriod } from '../results/period-owner.query';
import { loadJudged } from '../verdicts/judged-assessment.query';
import { findWithoutSecond, oneWithoutSecond } from './without-second.query';
import { findSecondReading } from './second-readings.query';

/** Who reads a second time: never the first reader, nor who could see the first reading in another role. */
@Injectable()
export class SecondReadersService {
  constructor(private readonly dataSource: DataSource) {}

  /** Shares out every assessment that has no second reader yet, evenly, to the verifiers named or to all. */
  async assignAll(actor: Actor, periodId: string, userIds?: readonly string[]): Promise<Assigned> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId);
      requireMay(actor, 'assignment.write', period);
      requireOpenPeriod(period);
      const all = await findVerifiers(tx, periodId, period.organiserId);
      if (userIds?.some((id) => !all.some(({ userId }) => userId === id))) throw problem.verifierUnknown();
      const verifiers = userIds ? all.filter(({ userId }) => userIds.includes(userId)) : all;
      if (verifiers.length === 0) throw problem.verifierMissing();
      const placements = balanceAssignments(verifiers, await findWithoutSecond(tx, periodId));
      const made = placements.flatMap(({ assessmentId, userId }) => (userId ? [{ assessmentId, userId }] : []));
      for (const { assessmentId, userId } of made) await keep(tx, actor, assessmentId, userId);
      const counts = { assigned: made.length, refused: placements.length - made.length };
      await audit(tx, actor, 'secondReadings.balanced', { periodId, ...counts });
      return { assigned: made.length, placements: placements.map((one) => ({ ...one, share: null })) };
    });
  }

  /**
   * Gives the second reading of one assessment to one verifier, who goes on with what an earlier one began. Throws
   * `verifier.unknown`, `verifier.conflict`, `reader.barred`, `reading.finished`, `reading.waived`.
   */
  async assign(actor: Actor, assessmentId: string, userId: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const { periodId, organiserId, periodState } = await loadJudged(tx, assessmentId, true);
      requireMay(actor, 'assignment.write', { organiserId });
      requireOpenPeriod({ state: periodState });
      const reading = await findSecondReading(tx, assessmentId);
      if (reading?.finishedAt) throw problem.readingFinished();
      if (reading?.waivedAt) throw problem.readingWaived();
      const verifier = (await findVerifiers(tx, periodId, organiserId)).find((one) => one.userId === userId);
      if (!verifier) throw problem.verifierUnknown();
      const [placement] = balanceAssignments([verifier], [await oneWithoutSecond(tx, assessmentId)]);
      if (!placement?.userId) throw problem.readerBarred({ reason: 'ia pembaca pertama, dapat melihat putusan pertama melalui peran lain, atau memiliki benturan kepentingan' }); // prettier-ignore
      await keep(tx, actor, assessmentId, userId);
      await audit(tx, actor, 'secondReading.given', { assessmentId, userId, organiserId });
    });
  }
}

const keep = async (tx: Transaction, actor: Actor, assessmentId: string, userId: string): Promise<void> => {
  await tx.query(
    `insert into second_readings (assessment_id, user_id, assigned_by) values ($1, $2, $3)
       on conflict (assessment_id) do update set user_id = excluded.user_id, assigned_by = excluded.assigned_by, assigned_at = now()`,
    [assessmentId, userId, actor.userId],
  );
};
