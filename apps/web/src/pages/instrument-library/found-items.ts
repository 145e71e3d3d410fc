import type { Instrument, InstrumentNode, Item } from '@app/instrument';

type Child = InstrumentNode | Item;

const wordsOf = (item: Item): string =>
  [item.code, item.text.id, item.text.en, item.definition?.id, ...item.law.map(({ citation }) => citation)]
    .filter(Boolean)
    .join(' ')
    .toLocaleLowerCase('id');

/** Codes of the items in which every word occurs; null where nothing is searched for. */
export const foundItems = (instrument: Instrument, search: string): ReadonlySet<string> | null => {
  const words = search.toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const found = new Set<string>();
  const look = (children: readonly Child[]): void => {
    for (const child of children) {
      if (child.type === 'node') look(child.children);
      else if (words.every((word) => wordsOf(child).includes(word))) found.add(child.code);
    }
  };
  look(instrument.children);
  return found;
};

/** Codes of a subtree's items that are among those found. */
export const countFound = (child: Child, found: ReadonlySet<string> | null): number =>
  child.type === 'item'
    ? Number(found === null || found.has(child.code))
    : child.children.reduce((sum, each) => sum + countFound(each, found), 0);
