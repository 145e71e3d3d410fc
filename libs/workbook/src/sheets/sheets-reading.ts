import type { Refusal } from './refusal';
import type { ReadingLimits, ReadRow } from './sheet-rows';

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly ReadRow[];
  /** Ranges of merged cells, such as `B2:D2`; absent where there are none. */
  readonly merged?: readonly string[];
}

/** Every sheet of the file, or why it is not read. */
export type SheetsReading = { readonly sheets: readonly ReadSheet[] } | { readonly refusal: Refusal };

/** What a form, a list of bodies or a set of answers needs at most; so many cells are read well within the time. */
export const usualLimits: ReadingLimits = { rows: 20_000, columns: 200, cells: 150_000, milliseconds: 4_000 };
