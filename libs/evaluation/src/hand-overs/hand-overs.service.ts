import { audit, problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findVerifiers } from '../assignments/assignments.query';
import { balanceAssignments, type AssignableVerifier, type Placement } from '../assignments/balance-assignments';
import { balanceShares, placementsOf } from '../assignments/balance-shares';
import { moveShare } from '../assignments/shares.query';
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
      const placed = placeAll(takers, held);
      await move(tx, actor, input, { held, placed });
      const items = placed.map(({ items: _, codes: __, ...one }) => one);
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
      const theirs = moved.filter((one) => one.userId === userId);
      const count = new Set(theirs.map(({ assessmentId, reading }) => `${assessmentId} ${reading}`)).size;
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

/** A place in this plan, with what it adds to the desk. */
interface Placed extends HandedOver {
  readonly items: number;
  /** The parts that go, where several read the body; null: the whole. */
  readonly codes: readonly string[] | null;
}

/** First readings before second ones, so that whoever takes the one is not given the other. */
const placeAll = (takers: readonly AssignableVerifier[], held: readonly HeldWork[]): readonly Placed[] => {
  const placed: Placed[] = [];
  const loaded = (): readonly AssignableVerifier[] =>
    takers.map((taker) => ({ ...taker, load: taker.load + loadIn(placed, taker.userId) }));
  const nameOf = (id: string | null): string | null => takers.find(({ userId }) => userId === id)?.name ?? null;
  const first = held.filter(({ reading }) => reading === 'first');
  placed.push(...placeWhole(loaded(), first.filter(({ pieces }) => pieces === null), nameOf)); // prettier-ignore
  placed.push(...placeShares(loaded(), first, { nameOf, reading: 'first' }));
  const second = held.filter(({ reading }) => reading === 'second');
  const barring = second.map((work) => {
    const barredIds = [...(work.barredIds ?? []), ...takenBy(placed, work)];
    return { ...work, barredIds, pieces: work.pieces?.map((piece) => ({ ...piece, barredIds })) ?? null };
  });
  placed.push(...placeWhole(loaded(), barring.filter(({ pieces }) => pieces === null), nameOf)); // prettier-ignore
  placed.push(...placeShares(loaded(), barring, { nameOf, reading: 'second' }));
  return placed;
};

type NameOf = (id: string | null) => string | null;

const placeWhole = (
  takers: readonly AssignableVerifier[],
  pile: readonly HeldWork[],
  nameOf: NameOf,
): readonly Placed[] => {
  const works = new Map(pile.map((work) => [work.assessmentId, work]));
  return balanceAssignments(takers, pile).map((placement) => {
    const work = works.get(placement.assessmentId);
    return {
      ...placement,
      reading: work?.reading ?? 'first',
      bodyName: work?.bodyName ?? '',
      verifierName: nameOf(placement.userId),
      items: work?.items ?? 0,
      codes: null,
    };
  });
};

/** Each part goes to one person at all bodies, as it was shared out. */
const placeShares = (
  takers: readonly AssignableVerifier[],
  pile: readonly HeldWork[],
  { nameOf, reading }: { readonly nameOf: NameOf; readonly reading: HandedOver['reading'] },
): readonly Placed[] => {
  const names = new Map(pile.map(({ assessmentId, bodyName }) => [assessmentId, bodyName]));
  const pieces = pile.flatMap((work) => work.pieces ?? []);
  return placementsOf(balanceShares(takers, pieces)).map((placement) => ({
    ...placement,
    reading,
    bodyName: names.get(placement.assessmentId) ?? '',
    verifierName: nameOf(placement.userId),
  }));
};

const loadIn = (placed: readonly Placed[], userId: string): number =>
  placed.filter((one) => one.userId === userId).reduce((load, { items }) => load + items, 0);

const takenBy = (placed: readonly HandedOver[], { assessmentId }: HeldWork): readonly string[] =>
  placed.flatMap((one) => (one.assessmentId === assessmentId && one.userId ? [one.userId] : []));

interface Plan {
  readonly held: readonly HeldWork[];
  readonly placed: readonly Placed[];
}

const move = async (
  tx: Transaction,
  actor: Actor,
  { fromUserId, reason }: HandOver,
  { held, placed }: Plan,
): Promise<void> => {
  for (const { assessmentId, userId, reading, codes, reason: why } of placed) {
    if (userId === null) continue;
    const told = {
      assessmentId,
      fromUserId,
      toUserId: userId,
      by: actor.userId,
      reason: `Dialihkan: ${reason.trim()} ${why}`,
    };
    const instrument = held.find((work) => work.assessmentId === assessmentId)?.instrument;
    if (codes !== null && instrument) await moveShare(tx, { ...told, reading, instrument, codes });
    else if (reading === 'second') await moveSecond(tx, told);
    else await moveFirst(tx, told);
  }
};
