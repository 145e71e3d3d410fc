import type { Schemas } from '../../api/types';

export type PlannedSession = Schemas['PresentationSessionDto'];
export type Turn = Schemas['PresentationCardDto'];

/** Jurors who heard a body, or may still: neither recused nor away, and those away who signed before. */
const hearing = ({ jurors }: Turn): number =>
  jurors.filter(
    ({ recusedReason, awayReason, signedAt }) => recusedReason === null && (awayReason === null || signedAt),
  ).length;

/** Whether too few jurors heard a body for its stage ever to be determined as things stand. */
export const lacksJurors = (turn: Turn): boolean => turn.jurors.length > 0 && hearing(turn) < turn.leastJurors;

/** The bodies of a session in its order; those without a place last. */
export const turnsOf = (turns: readonly Turn[], sessionId: string): readonly Turn[] =>
  turns
    .filter(({ session }) => session?.id === sessionId)
    .sort(
      (one, other) =>
        (one.place ?? Infinity) - (other.place ?? Infinity) || one.body.name.localeCompare(other.body.name, 'id'),
    );
