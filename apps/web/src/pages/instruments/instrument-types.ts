import type { Instrument, InstrumentChange, Text } from '@app/instrument';

/** A period that uses an instrument. */
export interface UsingPeriod {
  readonly periodId: string;
  readonly title: string;
  readonly year: number;
}

/** One line of the organiser's library: an own instrument, or a built-in one (without an id). */
export interface InstrumentCard {
  readonly id: string | null;
  readonly code: string;
  readonly title: Text;
  readonly purpose: Instrument['purpose'];
  readonly builtIn: boolean;
  readonly items: number;
  /** Latest published version; null where nothing is published yet. */
  readonly version: number | null;
  readonly draftRevision: number | null;
  /** Whether the draft says something that no published version says. */
  readonly draftAhead: boolean;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
  readonly archived: boolean;
  readonly verified: boolean;
  readonly usedBy: readonly UsingPeriod[];
}

export interface InstrumentList {
  readonly items: readonly InstrumentCard[];
  readonly total: number;
}

/** The draft of an own instrument. */
export interface InstrumentDraft {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string | null;
  readonly content: Instrument;
  readonly published: number | null;
}

/** What a new instrument is made from. */
export type InstrumentOrigin =
  | { readonly kind: 'blank'; readonly purpose: Instrument['purpose'] }
  | { readonly kind: 'builtIn'; readonly code: string }
  | { readonly kind: 'instrument'; readonly id: string; readonly number?: number }
  | { readonly kind: 'content'; readonly content: Instrument };

/** Something wrong at a place of a file, with what to do about it. */
export interface FileFault {
  readonly sheet: string;
  /** E.g. `D14`; null where no single cell is meant. */
  readonly cell: string | null;
  /** The column's name; null likewise. */
  readonly header: string | null;
  readonly code: string;
  readonly message: string;
}

/** What the server read from a file; nothing has been saved. */
export interface ImportReport {
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
  /** Null where faults keep it from being read whole. */
  readonly content: Instrument | null;
  readonly items: number;
  /** Against the instrument that it was read for; else empty. */
  readonly changes: readonly InstrumentChange[];
}
