/** Instruments of a period, their corrections and the comparison with the year before, as the API sends them. */
import type { Text } from '@app/instrument';

export type Effect = 'review' | 'dropped';

/** One difference between two versions of an instrument, in words made by the server. */
export interface InstrumentChange {
  readonly code: string;
  readonly label: Text;
  readonly type: 'node' | 'item' | 'instrument';
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly renamedFrom?: string;
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

/** A correction that the body and the verifier are told of. */
export interface Correction {
  readonly version: number;
  readonly at: string;
  readonly reason: string;
  readonly changes: readonly InstrumentChange[];
}

/** What corrections left to be looked at again in one assessment, by item code. */
export interface Reviews {
  readonly answers: Readonly<Record<string, Effect>>;
  readonly verdicts: Readonly<Record<string, Effect>>;
  readonly dropped: readonly { readonly itemCode: string; readonly question: string; readonly text: string }[];
}

/** What a form says of corrections. */
export interface CorrectedForm {
  /** Newest first. */
  readonly corrections?: readonly Correction[];
  readonly reviews?: Reviews;
}

/** What a card says of them. */
export interface CorrectedCard {
  readonly toReview?: number;
  readonly correctedAt?: string | null;
}

export interface PeriodInstrumentVersion {
  readonly version: number;
  readonly sha256: string;
  readonly reason: string | null;
  readonly madeBy: string | null;
  readonly madeAt: string;
}

export interface PeriodInstrument {
  readonly code: string;
  readonly title: Text;
  readonly items: number;
  readonly sha256: string;
  readonly version: number;
  readonly versions: readonly PeriodInstrumentVersion[];
  /** The organiser's own instrument that it was taken from. */
  readonly own: { readonly id: string; readonly number: number } | null;
}

export interface Fates {
  readonly kept: number;
  readonly review: number;
  readonly dropped: number;
}

export interface CorrectedBody {
  readonly assessmentId: string;
  readonly body: { readonly code: string; readonly name: string };
  readonly state: string;
  readonly answers: Fates;
  readonly verdicts: Fates;
  readonly goesBack: boolean;
  readonly mayReturn: boolean;
}

export interface CorrectionPreview {
  /** The version in force that it was computed against. */
  readonly version: number;
  readonly changes: readonly InstrumentChange[];
  readonly faults: readonly { readonly path: string; readonly message: string }[];
  readonly warnings: readonly { readonly path: string; readonly message: string }[];
  readonly totals: { readonly answers: Fates; readonly verdicts: Fates };
  readonly bodies: readonly CorrectedBody[];
  /** Bodies to whom nothing happens. */
  readonly unaffected: number;
  readonly saqOpen: boolean;
}

export interface TrendItem {
  readonly code: string;
  readonly previousCode: string | null;
  readonly label: Text;
  readonly node: string;
  readonly link: 'same' | 'changed' | 'new';
  readonly reasons: readonly string[];
  readonly mean: string | null;
  readonly previousMean: string | null;
  readonly difference: string | null;
  readonly bodies: number;
  readonly previousBodies: number;
}

export interface Trends {
  /** The category shown. */
  readonly category: string | null;
  readonly previous: { readonly periodId: string; readonly title: string; readonly year: number } | null;
  readonly categories: readonly { readonly code: string; readonly label: string }[];
  readonly summary: { readonly items: number; readonly comparable: number; readonly difference: string | null };
  readonly items: readonly TrendItem[];
  readonly gone: readonly {
    readonly code: string;
    readonly label: Text;
    readonly node: string;
    readonly previousMean: string | null;
    readonly previousBodies: number;
  }[];
  readonly nodes: readonly {
    readonly code: string;
    readonly label: Text;
    readonly mean: string | null;
    readonly previousMean: string | null;
    readonly difference: string | null;
    readonly comparable: boolean;
  }[];
}
