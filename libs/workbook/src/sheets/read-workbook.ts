import { openGuardedZip } from './guarded-zip';
import { readNumberFormats } from './number-format';
import { findParts } from './package-parts';
import type { SheetsReading } from './sheets-reading';
import { WorkbookRefused } from './refusal';
import { readSharedStrings } from './string-table';
import { sheetKey } from './sheet-key';
import { readRows, type ReadingLimits, type SheetContent } from './sheet-rows';

/** What the thread is given. */
export interface ReadingTask {
  readonly bytes: Uint8Array;
  readonly limits: ReadingLimits;
  /** Names of sheets to read, simplified; null for all. The others are named, without rows. */
  readonly only: readonly string[] | null;
}

const unread: SheetContent = { rows: [], merged: [] };

const read = async ({ bytes, limits, only }: ReadingTask): Promise<SheetsReading> => {
  const zip = await openGuardedZip(bytes);
  const parts = await findParts(zip);
  const strings = await readSharedStrings(zip, parts.sharedStrings);
  const formats = await readNumberFormats(zip, parts.styles);
  const ground = { strings, formats, from1904: parts.from1904, limits };
  const sheets = [];
  for (const sheet of parts.sheets) {
    const isWanted = only === null || only.includes(sheetKey(sheet.name));
    const { rows, merged } = isWanted ? await readRows(zip, sheet, ground) : unread;
    sheets.push({ name: sheet.name, rows, ...(merged.length > 0 ? { merged } : {}) });
  }
  return { sheets };
};

/** Reads a workbook here and now; time and memory are for the thread to bound. */
export const readWorkbook = async (task: ReadingTask): Promise<SheetsReading> => {
  try {
    return await read(task);
  } catch (error) {
    if (error instanceof WorkbookRefused) return { refusal: error.refusal };
    throw error;
  }
};
