import type { Instrument, InstrumentNode, Item } from './instrument';

/** A node or an item, the nodes above it from the outermost inwards, and its place as a JSON pointer. */
export interface PlacedChild {
  readonly child: InstrumentNode | Item;
  readonly path: readonly InstrumentNode[];
  readonly pointer: string;
}

/** All nodes and items in document order, each node before what is in it. */
export const placedChildren = (instrument: Instrument): readonly PlacedChild[] => placed(instrument.children, [], '');

const placed = (
  children: readonly (InstrumentNode | Item)[],
  path: readonly InstrumentNode[],
  pointer: string,
): readonly PlacedChild[] =>
  children.flatMap((child, index) => {
    const place = { child, path, pointer: `${pointer}/children/${index}` };
    return child.type === 'item' ? [place] : [place, ...placed(child.children, [...path, child], place.pointer)];
  });
