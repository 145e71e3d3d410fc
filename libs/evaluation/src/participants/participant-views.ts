import type { FieldChange, FileFault, ParticipantFate } from './participant-difference';

export interface ParticipantLine {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly fate: ParticipantFate;
  readonly changes: readonly FieldChange[];
}

/** What a list would do; nothing is kept. */
export interface ParticipantsReport {
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
  readonly counts: Readonly<Record<ParticipantFate | 'missing', number>>;
  /** Rows that do something, at most {@link shownLines}. */
  readonly lines: readonly ParticipantLine[];
  readonly missing: readonly { readonly code: string; readonly name: string }[];
  /** Names exactly this difference, so that nothing else is applied; null as long as there are faults. */
  readonly digest: string | null;
}

export const shownLines = 300;

/** What applying a list has done. */
export interface ParticipantsApplied {
  readonly created: number;
  readonly joined: number;
  readonly changed: number;
  readonly removed: number;
}
