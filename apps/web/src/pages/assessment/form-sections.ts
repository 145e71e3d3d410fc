import { type Instrument, type InstrumentNode, type Item, type Text, isApplicable } from '@app/instrument';

/** Items under one heading. Items that go on after a part of their group are a further one of the same code. */
export interface ItemGroup {
  readonly code: string;
  /** Null where the section's own heading is enough. */
  readonly title: Text | null;
  readonly items: readonly Item[];
}

/** What is on screen at once: one indicator, or a part of a long one. */
export interface FormSection {
  readonly code: string;
  readonly title: Text;
  /** The indicator that this is a part of; null where it is one itself. */
  readonly indicator: Text | null;
  readonly groups: readonly ItemGroup[];
  readonly items: readonly Item[];
}

/** More than this on one screen and people lose their place. */
const MOST_ITEMS = 12;

/**
 * Cuts an instrument into screens, in its own order: an indicator stays whole while it is short, a long one is cut at its
 * parts.
 */
export const formSections = (instrument: Instrument, bodyKind: string): readonly FormSection[] => {
  const root = rootNode(instrument);
  return runsOf({ ...root, children: askedOf(root.children, bodyKind) }).flatMap(({ node, isOwn }) =>
    isOwn ? [toSection(node, null)] : cut(node, null),
  );
};

const rootNode = ({ code, title, aggregate, children }: Instrument): InstrumentNode => ({
  type: 'node',
  code,
  text: title,
  weight: '1',
  aggregate,
  children,
});

type Children = InstrumentNode['children'];

/** What is put to one kind of body; groups with nothing left are gone. */
const askedOf = (children: Children, bodyKind: string): Children =>
  children.flatMap((child): Children => {
    if (child.type === 'item') return isApplicable(child, bodyKind) ? [child] : [];
    const left = askedOf(child.children, bodyKind);
    return left.length > 0 ? [{ ...child, children: left }] : [];
  });

const cut = (node: InstrumentNode, indicator: Text | null): readonly FormSection[] => {
  const section = toSection(node, indicator);
  if (section.items.length <= MOST_ITEMS || !node.children.some(({ type }) => type === 'node')) return [section];
  return runsOf(node).flatMap((run) =>
    run.isOwn ? [toSection(run.node, indicator)] : cut(run.node, indicator ?? node.text),
  );
};

interface Run {
  /** A part of the node, or the node with only those of its items that follow each other. */
  readonly node: InstrumentNode;
  readonly isOwn: boolean;
}

const runsOf = (node: InstrumentNode): readonly Run[] =>
  node.children.reduce<readonly Run[]>((runs, child) => {
    if (child.type === 'node') return [...runs, { node: child, isOwn: false }];
    const last = runs.at(-1);
    if (!last?.isOwn) return [...runs, { node: { ...node, children: [child] }, isOwn: true }];
    return [...runs.slice(0, -1), { node: { ...node, children: [...last.node.children, child] }, isOwn: true }];
  }, []);

const toSection = (node: InstrumentNode, indicator: Text | null): FormSection => {
  const [first, ...rest] = groupsOf(node);
  const groups = first ? [first.code === node.code ? { ...first, title: null } : first, ...rest] : [];
  return { code: node.code, title: node.text, indicator, groups, items: groups.flatMap(({ items }) => items) };
};

const groupsOf = (node: InstrumentNode): readonly ItemGroup[] =>
  runsOf(node).flatMap((run) =>
    run.isOwn ? [{ code: node.code, title: node.text, items: run.node.children.filter(isItem) }] : groupsOf(run.node),
  );

const isItem = (child: Children[number]): child is Item => child.type === 'item';

/** The section that holds an item; the first where the code is unknown. */
export const sectionOf = (sections: readonly FormSection[], itemCode: string | null): FormSection | undefined =>
  sections.find(({ items }) => items.some(({ code }) => code === itemCode)) ?? sections[0];
