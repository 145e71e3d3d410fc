import type { InstrumentNode, Item } from '@app/instrument';

/** How many groups there are, at any depth. */
export const countNodes = (children: readonly (InstrumentNode | Item)[]): number =>
  children.reduce((sum, child) => (child.type === 'node' ? sum + 1 + countNodes(child.children) : sum), 0);
