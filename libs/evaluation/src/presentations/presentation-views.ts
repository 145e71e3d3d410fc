import type { Delegate } from '@app/database';
import type { StageCorrectionView } from '../stage-corrections/stage-corrections.query';
import type { Instrument } from '@app/instrument';

export interface JurorSeat {
  readonly id: string;
  readonly name: string;
  readonly signedAt: string | null;
  readonly recusedReason: string | null;
  /** Why they did not hear the body; an unsigned card of theirs is not waited for. */
  readonly awayReason: string | null;
  /** Times that their signed card was given back to them; while one is under way the window does not bind. */
  readonly corrections: readonly StageCorrectionView[];
}
export interface CardProgress {
  readonly scored: number;
  readonly total: number;
  readonly signedAt: string | null;
  /** What the juror gave so far, overall; null before the first score. */
  readonly score: string | null;
}
/** The session that a body appears in. */
export interface TurnSession {
  readonly id: string;
  readonly name: string;
  readonly startsAt: string;
  /** For each body. */
  readonly minutes: number;
  readonly videoUrl: string | null;
  readonly isDrawn: boolean;
}
export interface PresentationCard {
  readonly id: string;
  readonly periodId: string;
  /** Whether it may still be judged: the period is open, or the determination is corrected for this body. */
  readonly isOpen: boolean;
  readonly periodYear: number;
  readonly periodTitle: string;
  readonly assessmentId: string;
  readonly stageCode: string;
  readonly body: { readonly id: string; readonly code: string; readonly name: string; readonly kind: string };
  readonly category: string;
  readonly categoryLabel: string;
  readonly startsAt: string | null;
  /** When scoring ends, by the schedule of the stage; null: no limit. */
  readonly closesAt: string | null;
  /** Why no card of it is filled in now; null: it may be. */
  readonly closed: 'withdrawn' | 'away' | 'notBegun' | 'over' | null;
  readonly room: string | null;
  /** Null until the organiser has put the body into one. */
  readonly session: TurnSession | null;
  /** In the order of the session, from 1; null until lots are drawn. */
  readonly place: number | null;
  readonly headAttended: boolean | null;
  readonly delegates: readonly Delegate[];
  /** Complete cards without which the stage is undetermined. */
  readonly leastJurors: number;
  readonly jurors: readonly JurorSeat[];
  /** The card of whoever asks; null for those who sit on no panel. */
  readonly myCard: CardProgress | null;
}
export interface JurorMark {
  readonly score: string;
  readonly note: string | null;
  readonly revision: number;
}
export interface OtherCard {
  readonly juror: string;
  readonly scores: Readonly<Record<string, string>>;
  readonly total: string | null;
}
export interface PresentationDetail extends PresentationCard {
  readonly rubric: Instrument;
  readonly myScores: Readonly<Record<string, JurorMark>>;
  readonly myTotal: string | null;
  /** Signed cards of the others; none until my own is signed, so that nobody follows anybody. */
  readonly others: readonly OtherCard[];
}
