import type { Instrument } from '@app/instrument';
import { type Child, type Place, childrenOf, codesWithin, lineOf } from './place-in-tree';

/** The instrument with the children of one group (or the outermost) replaced; the rest keeps its identity. */
const withChildren = (
  instrument: Instrument,
  parent: string | null,
  change: (children: readonly Child[]) => readonly Child[],
): Instrument =>
  parent === null
    ? { ...instrument, children: change(instrument.children) }
    : { ...instrument, children: changedUnder(instrument.children, parent, change) };

const changedUnder = (
  children: readonly Child[],
  parent: string,
  change: (children: readonly Child[]) => readonly Child[],
): readonly Child[] => {
  let touched = false;
  const next = children.map((child) => {
    if (touched || child.type === 'item') return child;
    const own = child.code === parent ? change(child.children) : changedUnder(child.children, parent, change);
    if (own === child.children) return child;
    touched = true;
    return { ...child, children: own };
  });
  return touched ? next : children;
};

export const insert = (instrument: Instrument, { parent, index }: Place, added: readonly Child[]): Instrument =>
  withChildren(instrument, parent, (children) => [...children.slice(0, index), ...added, ...children.slice(index)]);

export const remove = (instrument: Instrument, code: string): Instrument => {
  const line = lineOf(instrument, code);
  if (!line) return instrument;
  return withChildren(instrument, line.parent, (children) => children.filter((child) => child !== line.child));
};

/** Changes one group or item; what nobody finds is left alone. */
export const update = (instrument: Instrument, code: string, change: (child: Child) => Child): Instrument => {
  const line = lineOf(instrument, code);
  if (!line) return instrument;
  return withChildren(instrument, line.parent, (children) =>
    children.map((child) => (child === line.child ? change(child) : child)),
  );
};

/**
 * Takes something from where it is to another place, counted as the tree stands before the move. A group cannot go into
 * itself, and what would land where it is changes nothing.
 */
export const move = (instrument: Instrument, code: string, to: Place): Instrument => {
  const line = lineOf(instrument, code);
  if (!line || (to.parent !== null && codesWithin(line.child).includes(to.parent))) return instrument;
  const isSameGroup = to.parent === line.parent;
  const index = isSameGroup && to.index > line.index ? to.index - 1 : to.index;
  if (isSameGroup && index === line.index) return instrument;
  return insert(remove(instrument, code), { parent: to.parent, index }, [line.child]);
};

/** Where a drop before, after or into another line leads. */
export const placeBeside = (
  instrument: Instrument,
  target: string,
  where: 'before' | 'after' | 'into',
): Place | undefined => {
  const line = lineOf(instrument, target);
  if (!line) return undefined;
  if (where === 'into') {
    return line.child.type === 'node' ? { parent: target, index: line.child.children.length } : undefined;
  }
  return { parent: line.parent, index: line.index + (where === 'after' ? 1 : 0) };
};

export const shifts = ['up', 'down', 'in', 'out'] as const;
export type Shift = (typeof shifts)[number];

/** One step by the keyboard: up or down among its siblings, into the group before it, or out behind its own group. */
export const placeAfterShift = (instrument: Instrument, code: string, shift: Shift): Place | undefined => {
  const line = lineOf(instrument, code);
  if (!line) return undefined;
  const { parent, index } = line;
  switch (shift) {
    case 'up':
      return index > 0 ? { parent, index: index - 1 } : undefined;
    case 'down':
      return index < line.siblings - 1 ? { parent, index: index + 2 } : undefined;
    case 'in': {
      const before = childrenOf(instrument, parent)[index - 1];
      return before?.type === 'node' ? { parent: before.code, index: before.children.length } : undefined;
    }
    case 'out':
      return parent === null ? undefined : placeBeside(instrument, parent, 'after');
  }
};
