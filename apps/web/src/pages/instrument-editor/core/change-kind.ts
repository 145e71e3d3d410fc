import type { Item, ScaleLevel } from '@app/instrument';

export const itemKinds = ['yesNo', 'scale', 'checklist', 'number', 'text'] as const;
export type ItemKind = (typeof itemKinds)[number];

type Words = Readonly<Record<'best' | 'worst' | 'element', string>>;

/** The same question asked in another way. What fits both ways stays; elements and levels turn into each other. */
export const changeKind = (item: Item, kind: ItemKind, words: Words): Item => {
  if (item.kind === kind) return item;
  const kept = keptOf(item);
  switch (kind) {
    case 'yesNo':
      return { ...kept, kind };
    case 'text':
      return { ...kept, kind, weight: '0' };
    case 'scale':
      return { ...kept, kind, levels: levelsOf(item, words) };
    case 'checklist':
      return { ...kept, kind, elements: elementsOf(item, words) };
    case 'number':
      return { ...kept, kind, min: '0', max: '100', rule: { type: 'linear', zeroAt: '0', fullAt: '100' } };
  }
};

const own = ['kind', 'levels', 'elements', 'required', 'allOrNothing', 'unit', 'min', 'max', 'integer', 'rule'];

const keptOf = (item: Item): Omit<Extract<Item, { readonly kind: 'yesNo' }>, 'kind'> => {
  const { kind: _, ...kept } = Object.fromEntries(
    Object.entries(item).filter(([field]) => field === 'kind' || !own.includes(field)),
  ) as unknown as Extract<Item, { readonly kind: 'yesNo' }>;
  return kept.weight === '0' ? { ...kept, weight: '1' } : kept;
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `count` levels from A down, with shares at equal distances: A–E give 1, 0.75, 0.5, 0.25, 0. */
export const presetLevels = (count: number, texts: readonly string[] = []): readonly ScaleLevel[] =>
  Array.from({ length: count }, (_, at) => ({
    code: letters[at] ?? String(at + 1),
    text: { id: texts[at] ?? '' },
    fraction: shareOf(count - 1 - at, count - 1),
  }));

/** A share as a decimal of at most four places, without a float's tail: 2/3 is `0.6667`. */
export const shareOf = (part: number, whole: number): string => {
  const tenThousandths = Math.round((part * 10_000) / Math.max(1, whole));
  if (tenThousandths >= 10_000) return '1';
  return `0.${String(tenThousandths).padStart(4, '0')}`.replace(/\.?0+$/, '') || '0';
};

const levelsOf = (item: Item, words: Words): readonly ScaleLevel[] =>
  item.kind === 'checklist' && item.elements.length > 1
    ? presetLevels(
        item.elements.length,
        item.elements.map(({ text }) => text.id),
      )
    : presetLevels(2, [words.best, words.worst]);

const elementsOf = (item: Item, words: Words): Extract<Item, { readonly kind: 'checklist' }>['elements'] =>
  item.kind === 'scale'
    ? item.levels.map(({ code, text }) => ({ code, text }))
    : [
        { code: '1', text: { id: `${words.element} 1` } },
        { code: '2', text: { id: `${words.element} 2` } },
      ];
