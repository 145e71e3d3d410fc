import { type Instrument, type InstrumentNode, type Item, type Text, isApplicable } from '@app/instrument';

/** Items under one heading. */
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

/** Cuts an instrument into screens: an indicator stays whole while it is short, a long one is cut at its own parts. */
export const formSections = (instrument: Instrument, bodyKind: string): readonly FormSection[] => {
  const loose = instrument.children.filter((child) => child.type === 'item');
  const whole = { ...rootNode(instrument), children: loose };
  const nodes = instrument.children.filter((child) => child.type === 'node');
  return [
    ...(loose.length > 0 ? [toSection(whole, null, bodyKind)] : []),
    ...nodes.flatMap((node) => cut(node, null, bodyKind)),
  ].filter(({ items }) => items.length > 0);
};

const rootNode = ({ code, title, aggregate, children }: Instrument): InstrumentNode => ({
  type: 'node',
  code,
  text: title,
  weight: '1',
  aggregate,
  children,
});

const cut = (node: InstrumentNode, indicator: Text | null, bodyKind: string): readonly FormSection[] => {
  const section = toSection(node, indicator, bodyKind);
  const parts = node.children.filter((child) => child.type === 'node');
  if (section.items.length <= MOST_ITEMS || parts.length === 0) return [section];
  const own = node.children.filter((child) => child.type === 'item');
  return [
    ...(own.length > 0 ? [toSection({ ...node, children: own }, indicator, bodyKind)] : []),
    ...parts.flatMap((part) => cut(part, indicator ?? node.text, bodyKind)),
  ];
};

const toSection = (node: InstrumentNode, indicator: Text | null, bodyKind: string): FormSection => {
  const groups = groupsOf(node, null, bodyKind).filter(({ items }) => items.length > 0);
  return { code: node.code, title: node.text, indicator, groups, items: groups.flatMap(({ items }) => items) };
};

const groupsOf = (node: InstrumentNode, title: Text | null, bodyKind: string): readonly ItemGroup[] => {
  const items = node.children.filter((child) => child.type === 'item').filter((item) => isApplicable(item, bodyKind));
  const parts = node.children.filter((child) => child.type === 'node');
  return [{ code: node.code, title, items }, ...parts.flatMap((part) => groupsOf(part, part.text, bodyKind))];
};

/** The section that holds an item; the first where the code is unknown. */
export const sectionOf = (sections: readonly FormSection[], itemCode: string | null): FormSection | undefined =>
  sections.find(({ items }) => items.some(({ code }) => code === itemCode)) ?? sections[0];
