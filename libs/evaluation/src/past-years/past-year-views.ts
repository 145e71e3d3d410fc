import type { PublicBodyKind } from '@app/database';
import type { PastColumn, PastMapping, PastResultsReading } from '@app/workbook';
import type { MatchedRow } from './match-bodies';

/** A past year as it is listed: never without saying that it came from a table. */
export interface PastYearCard {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  /** Where the table was published, and under which terms. */
  readonly source: string;
  readonly scale: string;
  readonly rowCount: number;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly importedAt: string;
  readonly withdrawnAt: string | null;
  readonly withdrawalReason: string | null;
}

export interface PublicPastYear extends PastYearCard {
  readonly organiser: string;
}

/** One row of its table. */
export interface PastResultView {
  readonly row: number;
  readonly code: string | null;
  readonly name: string;
  readonly category: string | null;
  readonly final: string | null;
  readonly band: string | null;
  readonly rank: number | null;
  readonly stages: Readonly<Record<string, string>>;
}

/** What a table would become; nothing is kept. */
export interface PastYearReport {
  readonly sheets: readonly string[];
  readonly mapping: PastMapping | null;
  readonly columns: readonly PastColumn[];
  readonly rows: readonly MatchedRow[];
  readonly counts: { readonly rows: number; readonly byCode: number; readonly byName: number; readonly lost: number };
  readonly faults: PastResultsReading['faults'];
  readonly warnings: PastResultsReading['warnings'];
  readonly fileSha256: string;
  /** Names exactly this reading; null as long as there are faults. */
  readonly digest: string | null;
}

/** What becomes of a row that was not recognised: a body that is there, a new one of this kind, or a name in the table. */
export interface PastChoice {
  readonly row: number;
  readonly bodyId?: string;
  readonly make?: PublicBodyKind;
}

export interface PastYearFile {
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export interface ReadPastYear extends PastYearFile {
  readonly mapping: PastMapping | null;
  readonly scale: string;
}

export interface ImportPastYear extends PastYearFile {
  readonly year: number;
  readonly title: string;
  readonly source: string;
  readonly scale: string;
  readonly mapping: PastMapping;
  readonly choices: readonly PastChoice[];
  /** What becomes of the other rows that were not recognised; absent: each has to be chosen. */
  readonly others?: PublicBodyKind | 'nameOnly';
  /** Of the report that was agreed to. */
  readonly digest: string;
}
