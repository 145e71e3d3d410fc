import type { AssessmentState, Effect } from '@app/database';
import type { InstrumentChange, Text, Violation } from '@app/instrument';

/** How many values a correction leaves alone, has looked at again, and makes void. */
export interface Fates {
  readonly kept: number;
  readonly review: number;
  readonly dropped: number;
}

/** What a correction does to one body. */
export interface CorrectedBody {
  readonly assessmentId: string;
  readonly body: { readonly code: string; readonly name: string };
  readonly state: AssessmentState;
  readonly answers: Fates;
  readonly verdicts: Fates;
  /** Whether a finished verification is taken up again. */
  readonly goesBack: boolean;
  /** Whether the questionnaire may be given back to the body, if the organiser asks for it. */
  readonly mayReturn: boolean;
  /** The state it gets back, since only earlier corrections had moved it and nothing is left to do; else null. */
  readonly restoredTo: AssessmentState | null;
}

/** What a correction does to everything said on one item. */
export interface TouchedItem {
  readonly code: string;
  readonly label: Text;
  readonly answers: Omit<Fates, 'kept'>;
  readonly verdicts: Omit<Fates, 'kept'>;
}

/** All that a correction would do, before it is done. */
export interface CorrectionPreview {
  /** The version in force, which it would follow. */
  readonly version: number;
  readonly changes: readonly InstrumentChange[];
  /** What forbids it. */
  readonly faults: readonly Violation[];
  readonly warnings: readonly Violation[];
  readonly totals: { readonly answers: Fates; readonly verdicts: Fates };
  /** Items whose answers or verdicts do not simply stay, in the order of the questionnaire. */
  readonly items: readonly TouchedItem[];
  /** Bodies to whom something happens, by name. */
  readonly bodies: readonly CorrectedBody[];
  /** How many others fill in or filled in this questionnaire. */
  readonly unaffected: number;
  readonly saqOpen: boolean;
}

/** A correction as the body and its verifier are told of it. */
export interface Correction {
  readonly version: number;
  readonly at: string;
  readonly reason: string;
  readonly changes: readonly InstrumentChange[];
}

export type Effects = Readonly<Record<string, Effect>>;

/** What corrections left to be looked at again in one assessment, by item. */
export interface Reviews {
  readonly answers: Effects;
  /** Empty for those who may not see verdicts. */
  readonly verdicts: Readonly<Record<string, Effect | 'repaired'>>;
  /** Answers that fell away, in the words of the version they were given to. */
  readonly dropped: readonly { readonly itemCode: string; readonly question: string; readonly text: string }[];
}

export interface PeriodInstrumentVersion {
  readonly version: number;
  readonly sha256: string;
  /** Null for the version that was frozen at opening. */
  readonly reason: string | null;
  readonly madeBy: string | null;
  readonly madeAt: string;
}

/** An instrument of a period with all that was made of it. */
export interface PeriodInstrumentCard {
  readonly code: string;
  readonly title: Text;
  readonly items: number;
  readonly sha256: string;
  readonly version: number;
  /** Newest first. */
  readonly versions: readonly PeriodInstrumentVersion[];
  /** The organiser's own instrument under this code and its latest published version. */
  readonly own: { readonly id: string; readonly number: number } | null;
}
