import type { ItemValue } from '@app/instrument';

/** One save of an item. */
export interface Saved {
  readonly revision: number;
  readonly value: ItemValue | null;
}

/** Without an answer, by whatever way in: a workbook may have kept an empty text. */
export const isEmpty = (value: ItemValue | null): boolean =>
  value === null || ('text' in value && value.text.trim() === '');

/** Whether a save without an answer emptied the item; a note alone, before any answer, empties nothing. Newest first. */
export const wasEmptied = (saves: readonly Saved[], at: number): boolean => {
  const earlier = saves.slice(at + 1);
  // The list may end before the first save; what stood before that is not known.
  return earlier.some(({ value }) => !isEmpty(value)) || (saves.at(-1)?.revision ?? 1) > 1;
};
