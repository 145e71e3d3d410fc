import type { JurorPresence } from '@app/database';

/** A drawing of lots as it is shown: with the seed anybody can repeat it. */
export interface DrawView {
  readonly seed: string;
  /** Codes of the bodies in the order drawn. */
  readonly codes: readonly string[];
  /** Why lots were drawn again; null for the first drawing. */
  readonly reason: string | null;
  readonly drawnBy: string;
  readonly drawnAt: string;
}

/** What was noted about a juror's presence. */
export interface PresenceView {
  readonly presence: JurorPresence;
  readonly at: string | null;
  readonly reason: string | null;
  readonly notedBy: string;
  readonly notedAt: string;
}

/** Somebody who sits at some body of a session. */
export interface SessionJuror {
  readonly id: string;
  readonly name: string;
  /** The newest first; none: nothing was noted, they are taken to be there. */
  readonly notes: readonly PresenceView[];
}

/** A sitting of the jury. Its bodies are presentations that name it. */
export interface PlannedSession {
  readonly id: string;
  readonly periodId: string;
  readonly stageCode: string;
  readonly name: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly room: string | null;
  readonly videoUrl: string | null;
  /** The newest first; the first counts. None: the order is open. */
  readonly draws: readonly DrawView[];
  readonly jurors: readonly SessionJuror[];
  /** How many bodies are in it. */
  readonly holds: number;
  /** Whether some card of it is signed: its order and hours stand. */
  readonly hasBegun: boolean;
}
