import type { Instrument, LintReason } from '@app/instrument';

/** A published version: it never changes. */
export interface VersionCard {
  readonly number: number;
  readonly sha256: string;
  readonly note: string | null;
  readonly publishedAt: string;
  readonly publishedBy: string;
  /** Why warnings were let stand. */
  readonly reasons: readonly LintReason[];
}

export interface VersionList {
  readonly items: readonly VersionCard[];
}

export interface VersionView extends VersionCard {
  readonly content: Instrument;
}
