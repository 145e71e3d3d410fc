import type { TableState } from './table-state';

export type CellValue = string | number | null;

export interface ArrangeColumn<R> {
  readonly key: string;
  /** What the cell is sorted, searched and exported by. A score is a number here, for its order only. */
  readonly value: (row: R) => CellValue;
}

const collator = new Intl.Collator('id-ID', { numeric: true, sensitivity: 'base' });

const compare = (one: CellValue, other: CellValue): number =>
  typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other));

/** Filters by words (every word must occur somewhere in the row) and sorts; empty cells are last in either direction. */
export const arrangeRows = <R>(
  rows: readonly R[],
  columns: readonly ArrangeColumn<R>[],
  state: TableState,
): readonly R[] => {
  const words = state.search.toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? rows : rows.filter((row) => hasWords(row, columns, words));
  const descending = state.sort.startsWith('-');
  const column = columns.find(({ key }) => key === state.sort.replace(/^-/, ''));
  if (!column) return found;
  return [...found].sort((one, other) => {
    const [first, second] = [column.value(one), column.value(other)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return descending ? compare(second, first) : compare(first, second);
  });
};

const hasWords = <R>(row: R, columns: readonly ArrangeColumn<R>[], words: readonly string[]): boolean => {
  const text = columns
    .map(({ value }) => value(row) ?? '')
    .join(' ')
    .toLocaleLowerCase('id');
  return words.every((word) => text.includes(word));
};
