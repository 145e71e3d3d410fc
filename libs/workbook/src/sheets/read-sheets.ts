import { join } from 'node:path';
import type { ReadingTask } from './read-workbook';
import { runInThread } from './run-in-thread';
import { sheetKey } from './sheet-key';
import type { ReadingLimits } from './sheet-rows';
import { usualLimits, type SheetsReading } from './sheets-reading';

/**
 * Reads the sheets of an `.xlsx` from someone we do not know, in a thread of its own with bounded memory and time.
 * `only` names the sheets that matter; others come without rows. Never rejects for what is in the file,
 * only with `ReadingBusy` where too many others are being read.
 */
export const readSheets = (
  bytes: Uint8Array,
  limits: ReadingLimits = usualLimits,
  only: readonly string[] | null = null,
): Promise<SheetsReading> => {
  const task: ReadingTask = { bytes, limits, only: only?.map(sheetKey) ?? null };
  return runInThread<SheetsReading>(join(__dirname, 'sheet-thread'), task, limits.milliseconds);
};
