/** Someone who sits at a body, as the room sees them: whether their card is signed, never what is on it. */
export interface BoardJuror {
  readonly name: string;
  readonly state: 'signed' | 'scoring' | 'away';
}

export interface BoardTurn {
  readonly presentationId: string;
  readonly bodyName: string;
  readonly place: number | null;
  readonly startsAt: string | null;
  readonly isNow: boolean;
  readonly jurors: readonly BoardJuror[];
  /** The jury's score; null while it is hidden, somebody still scores, or it is undetermined. */
  readonly score: string | null;
}

/** What hangs on the wall. */
export interface BoardPicture {
  readonly sessionName: string;
  readonly startsAt: string;
  readonly room: string | null;
  readonly showsScores: boolean;
  readonly turns: readonly BoardTurn[];
}

/** A turn with all that is known of it. */
export interface KnownTurn extends Omit<BoardTurn, 'isNow'> {
  readonly score: string | null;
}

/**
 * What the room may see. A score is shown only where the organiser shows scores and nobody who heard the body still has
 * an unsigned card: jurors sit in the room, and nobody is to follow anybody. Pure.
 */
export const pictureOf = (
  session: Pick<BoardPicture, 'sessionName' | 'startsAt' | 'room'>,
  turns: readonly KnownTurn[],
  { nowId, showsScores }: { readonly nowId: string | null; readonly showsScores: boolean },
): BoardPicture => ({
  ...session,
  showsScores,
  turns: turns.map((turn) => ({
    ...turn,
    isNow: turn.presentationId === nowId,
    score: showsScores && turn.jurors.every(({ state }) => state !== 'scoring') ? turn.score : null,
  })),
});
