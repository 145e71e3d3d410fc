import type { SheetLine } from '@app/scoring';

/**
 * Names each line for its address: the code, and below a juror `juror.criterion`, because every juror has the same
 * criteria. Lines of `sheet` first, so that `#A01` finds the item.
 */
export const childKey = (parentKey: string, parent: SheetLine, child: SheetLine): string =>
  parent.kind === 'juror' || parentKey.includes('.') ? `${parentKey}.${child.code}` : child.code;

/** Keys of all lines that can be opened. */
export const openableKeys = (line: SheetLine, key = line.code): readonly string[] => [
  key,
  ...(line.children ?? []).flatMap((child) => openableKeys(child, childKey(key, line, child))),
];

/** Keys from the top down to the line, itself included; null where there is no such line. */
export const pathTo = (line: SheetLine, wanted: string, key = line.code): readonly string[] | null => {
  if (key === wanted) return [key];
  for (const child of line.children ?? []) {
    const found = pathTo(child, wanted, childKey(key, line, child));
    if (found) return [key, ...found];
  }
  return null;
};
