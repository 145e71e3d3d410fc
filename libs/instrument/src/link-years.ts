import type { ChangedField } from './changed-field';
import { isSameLevel, isSameMeasure, meansTheSame } from './fate-of-value';
import type { Instrument, Item } from './instrument';
import { isSameCode } from './same-code';
import { itemsByCode, itemsOf } from './items-of';
import { similarity } from './similar-text';

/** How an item of this year stands to one of last year. */
export interface YearLink {
  /** Code this year; null where the item is gone. */
  readonly code: string | null;
  /** Code last year; null where the item is new. */
  readonly previousCode: string | null;
  /** `changed` marks a break: the two years are not one series. */
  readonly link: 'same' | 'changed' | 'new' | 'gone';
  /** What makes the break. */
  readonly reasons: readonly ChangedField[];
}

/** Share of letter pairs from which two questions under one code count as the same question. */
const nearText = 0.6;

/**
 * Links this year's items to last year's: by `previousCode`, else by an equal code whose text is near. This year's items in
 * document order, then those that are gone.
 */
export const linkYears = (previous: Instrument, current: Instrument): readonly YearLink[] => {
  const items = itemsOf(current);
  const linked = linkedItems(items, itemsByCode(previous));
  const used = new Set([...linked.values()].map(({ code }) => code));
  const gone = itemsOf(previous).filter(({ code }) => !used.has(code));
  return [
    ...items.map((item) => yearLink(linked.get(item), item)),
    ...gone.map(({ code }): YearLink => ({ code: null, previousCode: code, link: 'gone', reasons: [] })),
  ];
};

/** What an item says of itself comes first; of two that name the same one, the first has it. */
const linkedItems = (items: readonly Item[], previous: ReadonlyMap<string, Item>): ReadonlyMap<Item, Item> => {
  const linked = new Map<Item, Item>();
  const taken = new Set<Item>();
  const link = (item: Item, other: Item | undefined): void => {
    if (!other || taken.has(other)) return;
    linked.set(item, other);
    taken.add(other);
  };
  for (const item of items) if (item.previousCode !== undefined) link(item, previous.get(item.previousCode));
  for (const item of items) {
    const other = item.previousCode === undefined ? previous.get(item.code) : undefined;
    if (other && similarity(item.text.id, other.text.id) >= nearText) link(item, other);
  }
  return linked;
};

const yearLink = (previous: Item | undefined, item: Item): YearLink => {
  if (!previous) return { code: item.code, previousCode: null, link: 'new', reasons: [] };
  const reasons = breaks(previous, item);
  return {
    code: item.code,
    previousCode: previous.code,
    link: reasons.length > 0 ? 'changed' : 'same',
    reasons,
  };
};

/** The definition says what counts as an answer, whatever the kind; measured as a correction measures it. */
const breaks = (previous: Item, item: Item): readonly ChangedField[] => [
  ...(meansTheSame(previous.text, item.text) ? [] : (['text'] as const)),
  ...(meansTheSame(previous.definition, item.definition) ? [] : (['definition'] as const)),
  ...(previous.kind === item.kind ? measureBreaks(previous, item) : (['kind'] as const)),
];

const measureBreaks = (previous: Item, item: Item): readonly ChangedField[] => {
  if (previous.kind === 'scale' && item.kind === 'scale') return hasSameLevels(previous, item) ? [] : ['levels'];
  if (isSameMeasure(previous, item)) return [];
  return item.kind === 'checklist' ? ['elements'] : ['rule'];
};

type ScaleItem = Extract<Item, { readonly kind: 'scale' }>;

const hasSameLevels = (previous: ScaleItem, item: ScaleItem): boolean =>
  previous.levels.length === item.levels.length &&
  previous.levels.every((level, index) => {
    const other = item.levels[index];
    return other !== undefined && isSameCode(level.code, other.code) && isSameLevel(level, other);
  });
