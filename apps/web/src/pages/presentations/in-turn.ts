import type { PresentationCard } from './presentation-types';

type Session = Pick<PresentationCard, 'isOpen' | 'periodYear' | 'startsAt' | 'myCard' | 'closed'>;

/** Whether the juror who asks still has to sign this card, and still can. */
export const isWaiting = (session: Session): boolean =>
  session.isOpen && session.closed === null && session.myCard !== null && session.myCard.signedAt === null;

const timeOf = ({ startsAt }: Session): number => (startsAt === null ? Infinity : Date.parse(startsAt));

const compareTime = (one: Session, other: Session): number => {
  const [a, b] = [timeOf(one), timeOf(other)];
  return a === b ? 0 : a - b;
};

/** Cards that wait for a signature first, sessions of finished periods last; the newest period first, then by the hour. */
export const inTurn = <S extends Session>(sessions: readonly S[]): readonly S[] =>
  [...sessions].sort(
    (one, other) =>
      Number(other.isOpen) - Number(one.isOpen) ||
      Number(isWaiting(other)) - Number(isWaiting(one)) ||
      other.periodYear - one.periodYear ||
      compareTime(one, other),
  );

type Scored = Pick<PresentationCard, 'id' | 'periodId' | 'stageCode' | 'category' | 'myCard'>;

const isComplete = ({ myCard }: Scored): boolean =>
  myCard !== null && myCard.score !== null && myCard.scored === myCard.total;

const groupOf = ({ periodId, stageCode, category }: Scored): string => [periodId, stageCode, category].join(' ');

export interface OwnPlace {
  readonly place: number;
  readonly among: number;
}

/** Where the juror's own complete cards stand among each other so far, by category; equal scores share a place. */
export const ownPlaces = (cards: readonly Scored[]): ReadonlyMap<string, OwnPlace> => {
  const complete = cards.filter(isComplete);
  const scoreOf = ({ myCard }: Scored): number => Number(myCard?.score);
  return new Map(
    complete.map((card) => {
      const group = complete.filter((other) => groupOf(other) === groupOf(card));
      const better = group.filter((other) => scoreOf(other) > scoreOf(card)).length;
      return [card.id, { place: better + 1, among: group.length }];
    }),
  );
};

/** Jurors whose card is waited for, or signed: who recused themselves or did not hear the body signs none. */
export const hearing = ({ jurors }: Pick<PresentationCard, 'jurors'>): PresentationCard['jurors'] =>
  jurors.filter(
    ({ recusedReason, awayReason, signedAt }) => recusedReason === null && (awayReason === null || signedAt !== null),
  );
