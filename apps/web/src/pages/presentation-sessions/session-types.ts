import type { Schemas } from '../../api/types';

export type PlannedSession = Schemas['PresentationSessionDto'];
export type Turn = Schemas['PresentationCardDto'];

/** The bodies of a session in its order; those without a place last. */
export const turnsOf = (turns: readonly Turn[], sessionId: string): readonly Turn[] =>
  turns
    .filter(({ session }) => session?.id === sessionId)
    .sort(
      (one, other) =>
        (one.place ?? Infinity) - (other.place ?? Infinity) || one.body.name.localeCompare(other.body.name, 'id'),
    );
