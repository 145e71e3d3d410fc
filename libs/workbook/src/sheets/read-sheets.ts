import { join } from 'node:path';
import type { ReadingTask } from './read-workbook';
import type { Refusal } from './refusal';
import { runInThread } from './run-in-thread';
import { sheetKey } from './sheet-key';
import type { ReadingLimits, ReadRow } from './sheet-rows';

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly ReadRow[];
}

/** Every sheet of the file, or why it is not read. */
export type SheetsReading = { readonly sheets: readonly ReadSheet[] } | { readonly refusal: Refusal };

/** What a form, a list of bodies or a set of answers needs at most. */
export const usualLimits: ReadingLimits = { rows: 20_000, columns: 200, cells: 400_000, milliseconds: 4_500 };

/**
 * Reads the sheets of an `.xlsx` from someone we do not know, in a thread of its own with bounded memory and time.
 * `only` names the sheets that matter; others come without rows. Never rejects for what is in the file.
 */
export const readSheets = (
  bytes: Uint8Array,
  limits: ReadingLimits = usualLimits,
  only: readonly string[] | null = null,
): Promise<SheetsReading> => {
  const task: ReadingTask = { bytes, limits, only: only?.map(sheetKey) ?? null };
  return runInThread<SheetsReading>(join(__dirname, 'sheet-thread'), task, limits.milliseconds);
};
