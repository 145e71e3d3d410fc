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
