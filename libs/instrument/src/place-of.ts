import type { Instrument, InstrumentNode, Item } from './instrument';

/** Which item or node a place in the document belongs to. */
export interface Place {
  readonly code: string;
  readonly label: string;
  /** What of it, as the rest of the pointer without its first slash: `weight`, `levels/2/fraction`; '' for the whole. */
  readonly field: string;
}

/** The innermost item or node that a violation's JSON pointer leads to; null where it is about the instrument itself. */
export const placeOf = (instrument: Instrument, pointer: string): Place | null => {
  const steps = pointer.split('/').slice(1);
  let children: readonly (InstrumentNode | Item)[] | undefined = instrument.children;
  let found: InstrumentNode | Item | undefined;
  let used = 0;
  while (children && steps[used] === 'children') {
    const child: InstrumentNode | Item | undefined = children[Number(steps[used + 1])];
    if (!child) break;
    found = child;
    children = child.type === 'node' ? child.children : undefined;
    used += 2;
  }
  return found ? { code: found.code, label: found.text.id, field: steps.slice(used).join('/') } : null;
};
