import { audit, problem, requireMay, type Actor } from '@app/access';
import { transaction } from '@app/database';
import { isApplicable } from '@app/instrument';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireOpenPeriod } from '../results/period-owner.query';
import { loadJudged } from '../verdicts/judged-assessment.query';
import { findVerifiers } from './assignments.query';
import { isOwnItem, shareUnits } from './item-share';
import { hasOtherReading } from './other-reading.query';
import { requireNoConflict } from './require-no-conflict.query';
import { requireMoveableSecond } from '../second-readings/moveable-second.query';
import { findHolders, moveShare, type Reading } from './shares.query';

/** A section of one body's questionnaire and who reads it; several where it is divided. */
export interface SharedSection {
  readonly code: string;
  readonly text: string;
  /** Items of it that the body is asked. */
  readonly items: number;
  readonly readerIds: readonly string[];
}

export interface MoveShare {
  readonly userId: string;
  readonly codes: readonly string[];
  /** Absent: the first. */
  readonly reading?: Reading;
}

/** Who reads which section of one body, and moving sections by hand. */
@Injectable()
export class SharesService {
  constructor(private readonly dataSource: DataSource) {}

  async show(
    actor: Actor,
    assessmentId: string,
    reading: Reading = 'first',
  ): Promise<{ readonly items: readonly SharedSection[] }> {
    return transaction(this.dataSource, async (tx) => {
      const { organiserId, instrument, bodyKind } = await loadJudged(tx, assessmentId);
      requireMay(actor, 'assignment.read', { organiserId });
      const holders = (await findHolders(tx, [assessmentId], reading))(assessmentId);
      const readers = holders.map(({ userId }) => ({ userId, isOwn: isOwnItem(instrument, holders, userId) }));
      const items = shareUnits(instrument, 'section').map((unit) => ({
        code: unit.code,
        text: unit.text,
        items: unit.items.filter((item) => isApplicable(item, bodyKind)).length,
        readerIds: readers
          .filter(({ isOwn }) => unit.items.some(({ code }) => isOwn(code)))
          .map(({ userId }) => userId),
      }));
      return { items };
    });
  }

  /**
   * Gives sections or items of one body to one verifier, from whoever reads them; what was said of them stays. Throws
   * `item.unknown`, `assignment.unheld`, `verifier.unknown`, `verifier.conflict`, `reader.barred`, `reading.finished`,
   * `reading.waived`, `period.notOpen`.
   */
  async move(actor: Actor, assessmentId: string, { userId, codes, reading = 'first' }: MoveShare): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const assessment = await loadJudged(tx, assessmentId, true);
      const { organiserId, periodId, periodState, instrument } = assessment;
      requireMay(actor, 'assignment.write', { organiserId });
      requireOpenPeriod({ state: periodState });
      const known = new Set((['section', 'item'] as const).flatMap((by) => shareUnits(instrument, by).map(({ code }) => code))); // prettier-ignore
      const unknown = codes.find((code) => !known.has(code));
      if (unknown !== undefined) throw problem.itemUnknown({ itemCode: unknown });
      const holders = (await findHolders(tx, [assessmentId], reading))(assessmentId);
      if (holders.length === 0) throw problem.shareUnheld();
      const verifier = (await findVerifiers(tx, periodId, organiserId)).find((one) => one.userId === userId);
      if (!verifier) throw problem.verifierUnknown();
      await requireNoConflict(tx, { userId }, assessment);
      if (reading === 'second') await requireMoveableSecond(tx, { assessment, verifier, codes });
      else if (await hasOtherReading(tx, assessmentId, userId))
        throw problem.readerBarred({ reason: 'ia pembaca kedua' });
      await moveShare(tx, {
        assessmentId,
        reading,
        instrument,
        toUserId: userId,
        codes,
        by: actor.userId,
        reason: null,
      });
      await audit(tx, actor, reading === 'second' ? 'secondReading.shareMoved' : 'assignment.shareMoved', {
        assessmentId,
        userId,
        codes: codes.join(','),
        organiserId,
      });
    });
  }
}
