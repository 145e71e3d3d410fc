import type { Instrument, InstrumentChange, LintReason } from '@app/instrument';
import type { Snapshot } from './core/draft-types';

/** A draft as the server sends it. */
export interface DraftView extends Snapshot {
  readonly id: string;
  readonly code: string;
  /** Number of the last published version; null before the first. */
  readonly published: number | null;
  readonly usedBy: readonly { readonly periodId: string; readonly title: string; readonly year: number }[];
  readonly archived: boolean;
  /** The instrument that `previousCode` means; null where this one continues none. */
  readonly previous: Instrument | null;
  readonly allowed: readonly ('change' | 'publish' | 'archive' | 'comment')[];
}

export interface TeamComment {
  readonly id: string;
  readonly itemCode: string | null;
  readonly text: string;
  readonly author: string;
  readonly at: string;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
}

export interface PublishedVersion {
  readonly number: number;
  readonly content: Instrument;
  readonly reasons: readonly LintReason[];
}

export interface FileFault {
  readonly sheet: string;
  readonly cell: string | null;
  readonly header: string | null;
  readonly code: string;
  readonly message: string;
}

/** What an uploaded file says, before anything of it is taken over. */
export interface ImportReport {
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
  readonly content: Instrument | null;
  readonly items: number;
  readonly changes: readonly InstrumentChange[];
}
