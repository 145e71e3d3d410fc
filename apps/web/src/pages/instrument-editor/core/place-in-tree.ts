import type { Instrument, InstrumentNode, Item } from '@app/instrument';

export type Child = InstrumentNode | Item;

/** Where something stands: under which group (null is the instrument itself), at which place. */
export interface Place {
  readonly parent: string | null;
  readonly index: number;
}

/** One line of the tree, as it is shown from top to bottom. */
export interface TreeLine extends Place {
  readonly child: Child;
  /** 1 for the outermost. */
  readonly level: number;
  readonly siblings: number;
}

const lines = new WeakMap<Instrument, readonly TreeLine[]>();

/** Everything in the instrument, in document order. Kept per instrument object, which nobody changes. */
export const linesOf = (instrument: Instrument): readonly TreeLine[] => {
  const known = lines.get(instrument) ?? linesUnder(instrument.children, null, 1);
  lines.set(instrument, known);
  return known;
};

const linesUnder = (children: readonly Child[], parent: string | null, level: number): readonly TreeLine[] =>
  children.flatMap((child, index) => {
    const line: TreeLine = { child, parent, index, level, siblings: children.length };
    return child.type === 'item' ? [line] : [line, ...linesUnder(child.children, child.code, level + 1)];
  });

/** The line of a code; undefined where nothing has it (any more). */
export const lineOf = (instrument: Instrument, code: string | null): TreeLine | undefined =>
  code === null ? undefined : linesOf(instrument).find(({ child }) => child.code === code);

/** Codes of everything under a group, and its own. */
export const codesWithin = (child: Child): readonly string[] =>
  child.type === 'item' ? [child.code] : [child.code, ...child.children.flatMap(codesWithin)];

/** What stands directly under a group; the outermost for null. */
export const childrenOf = (instrument: Instrument, parent: string | null): readonly Child[] => {
  if (parent === null) return instrument.children;
  const child = lineOf(instrument, parent)?.child;
  return child?.type === 'node' ? child.children : [];
};

/** Whether two codes mean the same: one list for groups and items, without regard to case. */
export const isSameName = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

export const isTaken = (instrument: Instrument, code: string): boolean =>
  linesOf(instrument).some(({ child }) => isSameName(child.code, code));
