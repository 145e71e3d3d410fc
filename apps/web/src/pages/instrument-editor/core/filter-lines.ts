import type { TreeLine } from './place-in-tree';

export const filters = ['all', 'faults', 'noLaw', 'comments'] as const;
export type TreeFilter = (typeof filters)[number];

export interface TreeView {
  readonly text: string;
  readonly only: TreeFilter;
  /** Groups that are folded. A search looks into them all the same. */
  readonly folded: ReadonlySet<string>;
  readonly faulty: ReadonlySet<string>;
  readonly commented: ReadonlySet<string>;
}

/** The lines on screen: those that fit, with the groups above them. */
export const shownLines = (lines: readonly TreeLine[], view: TreeView): readonly TreeLine[] => {
  const isSearch = view.text.trim() !== '' || view.only !== 'all';
  return isSearch ? found(lines, view) : unfolded(lines, view.folded);
};

const unfolded = (lines: readonly TreeLine[], folded: ReadonlySet<string>): readonly TreeLine[] => {
  let hiddenBelow = Infinity;
  return lines.filter(({ child, level }) => {
    if (level > hiddenBelow) return false;
    hiddenBelow = child.type === 'node' && folded.has(child.code) ? level : Infinity;
    return true;
  });
};

const found = (lines: readonly TreeLine[], view: TreeView): readonly TreeLine[] => {
  const kept = new Set<string>();
  const parents = new Map(lines.map(({ child, parent }) => [child.code, parent]));
  for (const line of lines) {
    if (!fits(line, view)) continue;
    for (let code: string | null = line.child.code; code !== null; code = parents.get(code) ?? null) kept.add(code);
  }
  return lines.filter(({ child }) => kept.has(child.code));
};

const fits = ({ child }: TreeLine, { text, only, faulty, commented }: TreeView): boolean => {
  if (only === 'faults' && !faulty.has(child.code)) return false;
  if (only === 'comments' && !commented.has(child.code)) return false;
  if (only === 'noLaw' && (child.type === 'node' || child.law.length > 0)) return false;
  const wanted = text.trim().toLowerCase();
  return wanted === '' || `${child.code} ${child.text.id} ${child.text.en ?? ''}`.toLowerCase().includes(wanted);
};
