/** What people see of scores that were given elsewhere. */
import type { AssessmentStageState } from '@app/database';
import type { FileFault } from '../participants/participant-difference';

export interface RecordedSourceView {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly addedBy: string;
  readonly addedAt: string;
}

export interface RecordedLine {
  readonly assessmentId: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly categoryLabel: string;
  readonly stageState: AssessmentStageState | null;
  /** Null with a revision: it did not take part. */
  readonly score: string | null;
  readonly note: string | null;
  /** 0: nothing is recorded yet. */
  readonly revision: number;
  readonly sourceId: string | null;
  readonly recordedBy: string | null;
  readonly recordedAt: string | null;
  /** Whether it may be recorded now: in an open period, or of a body whose determination is corrected. */
  readonly isOpen: boolean;
}

export interface RecordedScores {
  readonly periodTitle: string;
  readonly stageLabel: string;
  readonly max: string;
  readonly sources: readonly RecordedSourceView[];
  readonly items: readonly RecordedLine[];
}

/** The document that a body's score of one stage was taken from, and what was noted with it. */
export interface RecordedProof {
  readonly periodId: string;
  readonly sourceId: string;
  readonly title: string;
  readonly fileName: string;
  readonly note: string | null;
}

/** One body's score as it is to be recorded; null: it did not take part. */
export interface RecordScore {
  readonly assessmentId: string;
  readonly score: string | null;
  readonly note?: string | null;
  /** The revision that was on screen; 0 for none. */
  readonly revision: number;
}

/** A row of a table with the body it is about; nothing of it is kept. */
export interface ReadScore {
  readonly row: number;
  readonly name: string;
  readonly code: string | null;
  readonly score: string | null;
  readonly assessmentId: string | null;
  readonly bodyName: string | null;
  /** What is recorded now. */
  readonly before: string | null;
}

export interface ReadScores {
  readonly rows: readonly ReadScore[];
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
}
