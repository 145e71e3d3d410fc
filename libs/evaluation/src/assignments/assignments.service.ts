import { type Actor, audit, problem, requireMay } from '@app/access';
import { Assignment, type Transaction, transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holdPeriod, loadPeriodOwner, requireOpenPeriod } from '../results/period-owner.query';
import { loadJudged } from '../verdicts/judged-assessment.query';
import { loadInstruments } from '../instruments/load-instrument';
import { findJurors, findUnassigned, findUnassignedPieces, findVerifiers } from './assignments.query';
import { balanceAssignments } from './balance-assignments';
import type { AssignableVerifier, Placement } from './balance-assignments';
import { balanceShares, placementsOf } from './balance-shares';
import { itemsInShare, toShare, type Share, type ShareBy } from './item-share';
import { hasOtherReading } from './other-reading.query';
import { requireNoConflict } from './require-no-conflict.query';
import { tellReaders } from './tell-readers';

/** Where an assessment, or the part of it in `share`, went. */
export interface SharedPlacement extends Placement {
  readonly share: Share;
}

export interface Assigned {
  /** Assessments, whoever reads which part of them. */
  readonly assigned: number;
  readonly placements: readonly SharedPlacement[];
}

export interface ShareOut {
  readonly userIds?: readonly string[] | undefined;
  readonly by?: 'body' | ShareBy | undefined;
}

/** Who verifies what: by hand, or shared out evenly; never where there is a conflict of interest. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

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
      await keep(tx, actor, [{ assessmentId, userId, reason: null, share: null }]);
      await audit(tx, actor, 'assignment.given', { assessmentId, userId, organiserId: assessment.organiserId });
      await tellReaders(this.notifications, tx, {
        organiserId: assessment.organiserId,
        given: [{ assessmentId, userId }],
        title: titleOf,
      });
    });
  }

  /**
   * Shares out every assessment of a period that nobody has, to the verifiers named or to all: whole bodies, or the same
   * section or item of all bodies to one verifier.
   */
  async assignAll(actor: Actor, periodId: string, { userIds, by = 'body' }: ShareOut = {}): Promise<Assigned> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId);
      requireMay(actor, 'assignment.write', period);
      requireOpenPeriod(period);
      const all = await findVerifiers(tx, periodId, period.organiserId);
      if (userIds?.some((id) => !all.some(({ userId }) => userId === id))) throw problem.verifierUnknown();
      const verifiers = userIds ? all.filter(({ userId }) => userIds.includes(userId)) : all;
      if (verifiers.length === 0) throw problem.verifierMissing();
      const placements =
        by === 'body'
          ? balanceAssignments(verifiers, await findUnassigned(tx, periodId)).map((one) => ({ ...one, share: null }))
          : await shareOut(tx, periodId, { verifiers, by });
      const made = placements.flatMap(({ userId, ...one }) => (userId === null ? [] : [{ ...one, userId }]));
      await keep(tx, actor, made);
      const refused = placements.filter(({ userId }) => userId === null).length;
      const assigned = new Set(made.map(({ assessmentId }) => assessmentId)).size;
      await audit(tx, actor, 'assignments.balanced', { periodId, by, assigned, refused });
      await tellReaders(this.notifications, tx, { organiserId: period.organiserId, given: made, title: titleOf });
      return { assigned, placements };
    });
  }
}

const titleOf = (count: number): string => `${count} badan publik dibagikan kepada Anda untuk diverifikasi`;

/** Every questionnaire in its parts, each part with one reader at all bodies. */
const shareOut = async (
  tx: Transaction,
  periodId: string,
  { verifiers, by }: { readonly verifiers: readonly AssignableVerifier[]; readonly by: ShareBy },
): Promise<readonly SharedPlacement[]> => {
  const pieces = await findUnassignedPieces(tx, periodId, by);
  const instruments = await loadInstruments(tx, periodId);
  const codes = new Map(pieces.map(({ assessmentId, instrumentCode }) => [assessmentId, instrumentCode]));
  return placementsOf(balanceShares(verifiers, pieces)).map(({ assessmentId, userId, codes: own, reason }) => {
    const instrument = instruments[codes.get(assessmentId) ?? ''];
    const share = instrument ? toShare(instrument, itemsInShare(instrument, own)) : own;
    return { assessmentId, userId, reason, share };
  });
};

const keep = async (
  tx: Transaction,
  actor: Actor,
  pairs: readonly { assessmentId: string; userId: string; reason: string | null; share: Share }[],
): Promise<void> => {
  if (pairs.length === 0) return;
  await tx.insert(
    Assignment,
    pairs.map(({ share, ...pair }) => ({
      ...pair,
      share: share === null ? null : [...share],
      assignedBy: actor.userId,
    })),
  );
};
