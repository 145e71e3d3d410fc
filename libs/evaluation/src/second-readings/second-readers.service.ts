import { audit, problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findVerifiers } from '../assignments/assignments.query';
import type { Assigned, SharedPlacement } from '../assignments/assignments.service';
import { balanceAssignments, type AssignableVerifier } from '../assignments/balance-assignments';
import { balanceShares, placementsOf } from '../assignments/balance-shares';
import { itemsInShare, toShare, type Share } from '../assignments/item-share';
import { tellReaders } from '../assignments/tell-readers';
import { findTiedSecondReaders } from '../conflicts/tied-verdicts.query';
import type { Instrument } from '@app/instrument';
import { loadInstruments } from '../instruments/load-instrument';
import { holdPeriod, requireOpenPeriod } from '../results/period-owner.query';
import { loadJudged } from '../verdicts/judged-assessment.query';
import { findOpenSecond, requireSecondReader } from './moveable-second.query';
import type { SecondReader } from './read-items';
import { giveSecond } from './second-readers.query';
import { findWithoutSecond, type WithoutSecond } from './without-second.query';

/** Who reads a second time: never the first reader, nor who could see the first reading in another role. */
@Injectable()
export class SecondReadersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /**
   * Shares out every assessment that has no second reader yet, evenly, to the verifiers named or to all. Where several share
   * its first reading, the second falls into the same shares.
   */
  async assignAll(actor: Actor, periodId: string, userIds?: readonly string[]): Promise<Assigned> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId);
      requireMay(actor, 'assignment.write', period);
      requireOpenPeriod(period);
      const all = await findVerifiers(tx, periodId, period.organiserId);
      if (userIds?.some((id) => !all.some(({ userId }) => userId === id))) throw problem.verifierUnknown();
      const verifiers = userIds ? all.filter(({ userId }) => userIds.includes(userId)) : all;
      if (verifiers.length === 0) throw problem.verifierMissing();
      const pile = await findWithoutSecond(tx, periodId);
      const placements = place(verifiers, pile, await loadInstruments(tx, periodId));
      for (const { userId, ...one } of placements) {
        if (userId !== null) await giveSecond(tx, { ...one, userId, by: actor.userId });
      }
      const made = placements.filter(({ userId }) => userId !== null);
      const assigned = new Set(made.map(({ assessmentId }) => assessmentId)).size;
      await audit(tx, actor, 'secondReadings.balanced', {
        periodId,
        assigned,
        refused: placements.length - made.length,
      });
      await tellReaders(this.notifications, tx, { organiserId: period.organiserId, given: made, title: titleOf });
      return { assigned, placements };
    });
  }

  /**
   * Gives what is left of the second reading of one assessment to one verifier, who goes on with what earlier ones began; what
   * somebody ended who is tied to the body now is left again. Throws
   * `verifier.unknown`, `reader.barred`, `reading.finished`, `reading.waived`.
   */
  async assign(actor: Actor, assessmentId: string, userId: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const { periodId, organiserId, periodState, state, instrument } = await loadJudged(tx, assessmentId, true);
      requireMay(actor, 'assignment.write', { organiserId });
      requireOpenPeriod({ state: periodState });
      if (state === 'submitted' || state === 'verifying') await reopenTied(tx, actor, assessmentId);
      const reading = await findOpenSecond(tx, assessmentId);
      const verifier = (await findVerifiers(tx, periodId, organiserId)).find((one) => one.userId === userId);
      if (!verifier) throw problem.verifierUnknown();
      await requireSecondReader(tx, assessmentId, { verifier, reading });
      await tx.query('delete from second_readers where assessment_id = $1 and finished_at is null', [assessmentId]);
      const share = leftOf(instrument, reading?.readers ?? []);
      await giveSecond(tx, { assessmentId, userId, by: actor.userId, share, reason: null });
      await audit(tx, actor, 'secondReading.given', { assessmentId, userId, organiserId });
      await tellReaders(this.notifications, tx, { organiserId, given: [{ assessmentId, userId }], title: titleOf });
    });
  }
}

const titleOf = (count: number): string => `${count} badan publik dibagikan kepada Anda untuk pembacaan kedua`;

/** While the first reading is not closed, nothing is compared with the word of somebody who is tied: their share is open again. */
const reopenTied = async (tx: Transaction, actor: Actor, assessmentId: string): Promise<void> => {
  const tied = await findTiedSecondReaders(tx, [assessmentId]);
  if (tied.length === 0) return;
  const userIds = tied.map(({ userId }) => userId);
  await tx.query('delete from second_readers where assessment_id = $1 and user_id = any($2)', [assessmentId, userIds]);
  await tx.query('update second_readings set finished_at = null where assessment_id = $1', [assessmentId]);
  await audit(tx, actor, 'secondReading.reopened', { assessmentId, userIds: userIds.join(',') });
};

/** What nobody has ended. */
const leftOf = (instrument: Instrument, readers: readonly SecondReader[]): Share => {
  const ended = readers.filter(({ finishedAt }) => finishedAt !== null);
  const done = new Set(ended.flatMap(({ share }) => [...itemsInShare(instrument, share)]));
  return toShare(instrument, new Set([...itemsInShare(instrument, null)].filter((code) => !done.has(code))));
};

/** Shares first, since each of them is to stay with one person at all bodies; whole bodies then even out the desks. */
const place = (
  verifiers: readonly AssignableVerifier[],
  pile: readonly WithoutSecond[],
  instruments: Readonly<Record<string, Instrument>>,
): readonly SharedPlacement[] => {
  const pieces = pile.flatMap(({ pieces, ...one }) => pieces.map((piece) => ({ ...one, ...piece })));
  const placed = placementsOf(balanceShares(verifiers, pieces));
  const codes = new Map(pile.map(({ assessmentId, instrumentCode }) => [assessmentId, instrumentCode]));
  const shared = placed.map(({ assessmentId, userId, codes: own, reason }): SharedPlacement => {
    const instrument = instruments[codes.get(assessmentId) ?? ''];
    return {
      assessmentId,
      userId,
      reason,
      share: instrument ? toShare(instrument, itemsInShare(instrument, own)) : own,
    };
  });
  const loaded = verifiers.map((verifier) => ({
    ...verifier,
    load: placed.reduce((load, one) => load + (one.userId === verifier.userId ? one.items : 0), verifier.load),
  }));
  const whole = balanceAssignments(loaded, pile.filter(({ pieces }) => pieces.length === 0)); // prettier-ignore
  return [...shared, ...whole.map((one) => ({ ...one, share: null }))];
};
