import { audit, problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findVerifiers } from '../assignments/assignments.query';
import { balanceAssignments, type AssignableVerifier, type Placement } from '../assignments/balance-assignments';
import { holdPeriod, requireOpenPeriod } from '../results/period-owner.query';
import { findHeld, moveFirst, moveSecond, type HeldWork } from './hand-overs.query';

export interface HandOver {
  readonly fromUserId: string;
  /** Who takes it; absent: all others, evenly. */
  readonly toUserIds?: readonly string[];
  /** Only these assessments; absent: everything that is left. */
  readonly assessmentIds?: readonly string[];
  readonly reason: string;
}

/** Where one piece of work went and why; to nobody where everybody is barred. */
export interface HandedOver extends Placement {
  readonly bodyName: string;
  readonly reading: 'first' | 'second';
  readonly verifierName: string | null;
}

/** Passing on what an absent verifier has left, in one act: what they judged stays theirs, the rest is read by others. */
@Injectable()
export class HandOversService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /**
   * Hands over work that is not closed. What nobody may take stays where it is and is named with the reason. Throws
   * `handOver.nothing`, `verifier.unknown`, `verifier.missing`, `period.notOpen`.
   */
  async make(actor: Actor, periodId: string, input: HandOver): Promise<{ readonly items: readonly HandedOver[] }> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId);
      requireMay(actor, 'assignment.write', period);
      requireOpenPeriod(period);
      const held = await findHeld(tx, {
        periodId,
        userId: input.fromUserId,
        assessmentIds: input.assessmentIds ?? null,
      });
      if (held.length === 0) throw problem.handOverNothing();
      const takers = takersOf(await findVerifiers(tx, periodId, period.organiserId), input);
      const items = placeAll(takers, held);
      await move(tx, actor, input, items);
      const moved = items.filter(({ userId }) => userId !== null);
      await audit(tx, actor, 'assignments.handedOver', {
        periodId,
        fromUserId: input.fromUserId,
        moved: moved.length,
        refused: items.length - moved.length,
        reason: input.reason.trim(),
      });
      await this.tell(tx, period.organiserId, moved);
      return { items };
    });
  }

  private async tell(tx: Transaction, organiserId: string, moved: readonly HandedOver[]): Promise<void> {
    for (const userId of new Set(moved.flatMap((one) => one.userId ?? []))) {
      const { length: count } = moved.filter((one) => one.userId === userId);
      await this.notifications.tell(tx, {
        organiserId,
        userIds: [userId],
        kind: 'hand-over',
        title: `${count} penilaian dialihkan kepada Anda`,
        text: 'Lanjutkan dari putusan yang sudah ada.',
        href: '/verifikasi',
      });
    }
  }
}

const takersOf = (
  verifiers: readonly AssignableVerifier[],
  { fromUserId, toUserIds }: HandOver,
): readonly AssignableVerifier[] => {
  if (toUserIds?.some((id) => !verifiers.some(({ userId }) => userId === id))) throw problem.verifierUnknown();
  const takers = verifiers.filter(
    ({ userId }) => userId !== fromUserId && (toUserIds === undefined || toUserIds.includes(userId)),
  );
  if (takers.length === 0) throw problem.verifierMissing();
  return takers;
};

/** First readings before second ones, so that whoever takes the one is not given the other. */
const placeAll = (takers: readonly AssignableVerifier[], held: readonly HeldWork[]): readonly HandedOver[] => {
  const placed: HandedOver[] = [];
  for (const reading of ['first', 'second'] as const) {
    const pile = held.filter((work) => work.reading === reading);
    const loaded = takers.map((taker) => ({ ...taker, load: taker.load + loadIn(placed, held, taker.userId) }));
    const barring = pile.map((work) => ({ ...work, barredIds: [...(work.barredIds ?? []), ...takenBy(placed, work)] }));
    for (const placement of balanceAssignments(loaded, barring)) {
      const work = pile.find(({ assessmentId }) => assessmentId === placement.assessmentId);
      const verifierName = takers.find(({ userId }) => userId === placement.userId)?.name ?? null;
      placed.push({ ...placement, reading, bodyName: work?.bodyName ?? '', verifierName });
    }
  }
  return placed;
};

const loadIn = (placed: readonly HandedOver[], held: readonly HeldWork[], userId: string): number =>
  placed
    .filter((one) => one.userId === userId)
    .reduce(
      (load, { assessmentId, reading }) =>
        load + (held.find((work) => work.assessmentId === assessmentId && work.reading === reading)?.items ?? 0),
      0,
    );

const takenBy = (placed: readonly HandedOver[], { assessmentId }: HeldWork): readonly string[] =>
  placed.flatMap((one) => (one.assessmentId === assessmentId && one.userId ? [one.userId] : []));

const move = async (
  tx: Transaction,
  actor: Actor,
  { fromUserId, reason }: HandOver,
  items: readonly HandedOver[],
): Promise<void> => {
  for (const { assessmentId, userId, reading, reason: why } of items) {
    if (userId === null) continue;
    const moved = { assessmentId, fromUserId, toUserId: userId, by: actor.userId };
    if (reading === 'first') await moveFirst(tx, { ...moved, reason: `Dialihkan: ${reason.trim()} ${why}` });
    else await moveSecond(tx, moved);
  }
};
