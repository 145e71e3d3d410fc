/** The exchange format `terbuka/period@1` (DESIGN §4, RULINGS 1–13): everything a score is made from. */
import type { Decimal, Instrument, ItemValues } from '@app/instrument';

export type RoundingPoint = 'item' | 'node' | 'stage' | 'final';
export type AbsentStage = 'zero' | 'renormalise';
export type StageKind = 'questionnaire' | 'panel' | 'assessed' | 'recorded';

export type GateRule =
  | { readonly atLeast: Decimal }
  | { readonly moreThan: Decimal }
  | { readonly topPerCategory: number }
  | { readonly quota: { readonly by: 'group'; readonly each: Readonly<Record<string, number>> } }
  | { readonly anyOf: readonly GateRule[] }
  | { readonly allOf: readonly GateRule[] };

/** Who may enter a stage, judged on an earlier one. The rule's own keys stand beside `on`. */
export type Gate = { readonly on: string } & GateRule;

export interface Stage {
  readonly code: string;
  readonly label?: string;
  readonly kind: StageKind;
  readonly weight: Decimal;
  /** One instrument code, or one per category. Absent for `recorded`. */
  readonly instrument?: string | Readonly<Record<string, string>>;
  /** `recorded` only: the score that means full marks; default the period's scale. */
  readonly max?: Decimal;
  readonly panel?: { readonly aggregate: 'mean' | 'median' | 'trimmed-mean'; readonly minJurors: number };
  readonly gate?: Gate;
}

export interface Band {
  readonly code: string;
  readonly label: string;
  readonly from: Decimal;
  readonly colour?: string;
  readonly requires?: readonly { readonly stage: string; readonly attended: boolean }[];
}

export interface Category {
  readonly code: string;
  readonly label: string;
}

/** A span of time in which something may be done; ISO 8601 instants, ends exclusive. */
export interface Window {
  readonly from: string;
  readonly until: string;
  /**
   * Where the end was counted: so many working days of the organiser's calendar, the day of `from` being the first. It
   * tells how the end came about and decides nothing; `until` does.
   */
  readonly workingDays?: number;
}

/** How much evidence a body may send, in megabytes of 1,048,576 bytes. */
export interface EvidenceRules {
  readonly fileMegabytes?: number;
  readonly videoMegabytes?: number;
  /** All files of one body in one period together. */
  readonly quotaMegabytes?: number;
}

/** What holds where a policy says nothing of evidence. */
export const usualEvidenceRules: Required<EvidenceRules> = {
  fileMegabytes: 10,
  videoMegabytes: 10,
  quotaMegabytes: 500,
};

/** The most that a policy may allow for one file. */
export const mostFileMegabytes = 2_000;

/** Everything organisers differ in, as data; frozen when the period opens. */
export interface Policy {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly organiser: string;
  readonly scale: Decimal;
  readonly decimals: number;
  readonly rounding: 'half-up' | 'half-even';
  readonly roundAt?: readonly RoundingPoint[];
  readonly unanswered?: 'zero' | 'exclude';
  readonly notApplicable?: 'exclude' | 'full' | 'zero';
  readonly gatedOut?: AbsentStage;
  readonly missed?: AbsentStage;
  readonly stages: readonly Stage[];
  readonly bands: readonly Band[];
  readonly categories?: readonly Category[];
  readonly windows?: Readonly<Record<string, Window>>;
  readonly evidence?: EvidenceRules;
  readonly ranking: {
    readonly within: readonly ['category'];
    readonly ties: 'competition';
    readonly breakBy?: readonly string[];
  };
}

/** Somebody let in or kept out by decree, whatever the gate says. */
export interface GateDecision {
  readonly passed: boolean;
  /** Number of the decree or minutes that decided it. */
  readonly decree: string;
  readonly reason: string;
}

/** One subject's facts in one stage; a known `score` wins over anything to be computed. */
export interface StageFacts {
  readonly score?: Decimal;
  readonly verdicts?: ItemValues;
  readonly answers?: ItemValues;
  /** juror → criterion → score */
  readonly jurors?: Readonly<Record<string, Readonly<Record<string, Decimal>>>>;
  readonly attended?: boolean;
  /** Of the gate before this stage. */
  readonly gateDecision?: GateDecision;
}

export type SubjectStatus = 'invited' | 'registered' | 'participating' | 'withdrawn';

export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly group?: string;
  readonly kind?: string;
  readonly status: SubjectStatus;
  readonly submittedAt?: string;
  readonly stages: Readonly<Record<string, StageFacts>>;
}

export interface PeriodDocument {
  readonly format: 'terbuka/period@1';
  readonly period: Policy;
  readonly instruments: Readonly<Record<string, Instrument>>;
  readonly subjects: readonly Subject[];
}
