/**
 * Brings the person to an entry of the list around `from`, once it is drawn: to its first field that is still empty, else
 * to its first. Where no entry is left, to what adds one. Without this, a removed entry takes the focus with it.
 */
export const focusEntry = (from: Element | null, at: number): void => {
  const list = from?.closest('[data-field]');
  if (list) afterDrawing(() => firstField(list, at)?.focus());
};

/** The moved entry keeps the focus on the way it went, or on the way back where it can go no further. */
export const focusMoved = (from: Element | null, at: number, by: 1 | -1): void => {
  const list = from?.closest('[data-field]');
  if (!list) return;
  afterDrawing(() => {
    const [up, down] = entriesOf(list)[at + by]?.querySelectorAll<HTMLButtonElement>('.entry-buttons > button') ?? [];
    const [same, back] = by === -1 ? [up, down] : [down, up];
    (same?.disabled ? back : same)?.focus();
  });
};

const entriesOf = (list: Element): readonly Element[] => [...list.querySelectorAll('[role="group"]')];

const firstField = (list: Element, at: number): HTMLElement | null | undefined => {
  const entries = entriesOf(list);
  const fields =
    entries[Math.min(at, entries.length - 1)]?.querySelectorAll<HTMLInputElement>('input, textarea, select');
  if (!fields || fields.length === 0) return list.querySelector<HTMLElement>('[data-adds]');
  return [...fields].find(({ value }) => value === '') ?? fields[0];
};

const afterDrawing = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(run));
};
