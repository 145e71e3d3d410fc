import type { FileFault } from './file-fault';

/** Where a fault stands: its row, then its column by the length and letters of its name; what has no cell comes first. */
const standing = ({ cell }: FileFault): readonly [number, string] => {
  const [, letters = '', row = '0'] = /^([A-Z]*)(\d+)$/.exec(cell ?? '') ?? [];
  return [Number(row), letters.padStart(3)];
};

/**
 * Faults as somebody mends them: sheet by sheet as they were met, from the top row down, each row from the left. How many
 * more there are is told last.
 */
export const inRowOrder = (faults: readonly FileFault[]): readonly FileFault[] => {
  const sheets = [...new Set(faults.map(({ sheet }) => sheet))];
  const rank = (fault: FileFault): number =>
    fault.code === 'faults.more' ? sheets.length : sheets.indexOf(fault.sheet);
  return [...faults].sort((one, other) => {
    const [[row, column], [otherRow, otherColumn]] = [standing(one), standing(other)];
    return rank(one) - rank(other) || row - otherRow || Number(column > otherColumn) - Number(column < otherColumn);
  });
};
