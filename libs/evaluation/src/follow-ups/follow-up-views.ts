import type { FollowUpState } from '@app/database';

/** How an item fell short: no answer that could be judged, an answer refused, part of it met. */
export type Shortfall = 'rejected' | 'unanswered' | 'partial';

/** What a revision says. */
export interface FollowUpRevision {
  readonly revision: number;
  readonly action: string;
  readonly responsible: string;
  /** A day, `2026-11-30`. */
  readonly dueOn: string;
  readonly state: FollowUpState;
  readonly proofUrl: string | null;
  readonly note: string | null;
  readonly writtenBy: string;
  readonly writtenAt: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
}

/** What was found a year later. */
export interface FollowUpCheckView {
  readonly revision: number;
  readonly kept: boolean;
  readonly note: string | null;
  readonly checkedAt: string;
  /** Null for the body, which is not told who judges. */
  readonly checkedBy: string | null;
}

/** What is planned about one item, as it stands. */
export interface FollowUpView extends FollowUpRevision {
  /** Not done, and its day is past where the organiser is. */
  readonly isLate: boolean;
  /** Newest first. */
  readonly earlier: readonly FollowUpRevision[];
  readonly check: FollowUpCheckView | null;
}

/** An item that lost points, what it would add, and what is planned. */
export interface FollowUpItem {
  readonly itemCode: string;
  readonly question: string;
  /** Null where it earns its full points by now. */
  readonly shortfall: Shortfall | null;
  /** What the questionnaire's score would gain by this item alone. */
  readonly gain: string;
  /** The verifier's reason. */
  readonly reason: string | null;
  readonly example: string | null;
  readonly plan: FollowUpView | null;
}

/** A body's plan after one period. */
export interface FollowUpPlan {
  readonly assessmentId: string;
  readonly bodyName: string;
  readonly periodTitle: string;
  /** The questionnaire's verified score. */
  readonly score: string | null;
  /** What everything planned would add together, which is scored and not summed. */
  readonly plannedGain: string;
  readonly today: string;
  readonly mayWrite: boolean;
  readonly mayConfirm: boolean;
  /** Most points first. */
  readonly items: readonly FollowUpItem[];
}

/** What a body writes about an item; the revision is the one on screen, 0 for a first. */
export interface WriteFollowUp {
  readonly revision: number;
  readonly action: string;
  readonly responsible: string;
  readonly dueOn: string;
  readonly state: FollowUpState;
  readonly proofUrl?: string | null;
  readonly note?: string | null;
}

/** What was planned last year about the item that asks the same. */
export interface EarlierFollowUp {
  readonly previousCode: string;
  readonly plan: FollowUpView;
}

export interface EarlierFollowUps {
  /** Null where the body has no earlier year with a settled result. */
  readonly periodTitle: string | null;
  /** By this year's item code. */
  readonly items: Readonly<Record<string, EarlierFollowUp>>;
}
