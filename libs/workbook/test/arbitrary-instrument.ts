import { itemsOf, type Condition, type Instrument, type InstrumentNode, type Item, type Text } from '@app/instrument';
import * as fc from 'fast-check';

type Child = InstrumentNode | Item;

/** Texts that a workbook could spoil; white space at the ends is nobody's meaning and is not kept. */
const spoilable = [
  '=SUM(A1:A9)',
  '+62 811',
  '@siapa',
  '-',
  '- daftar',
  "'kutip",
  'dua\nbaris',
  'dua\n\n  baris, menjorok',
  'a; b, c | d',
  '“kutip” "ganda" \'tunggal\'',
  '<b>&amp;</b>',
  '_x0041_',
  '😀 🇮🇩 é',
  '1.10',
  '007',
  '12,5',
  '2026-01-31',
  'TRUE',
  '50%',
  '#REF!',
  'UU 14/2008 [U]',
  'a [belum diperiksa]',
  'b [sudah diperiksa]',
  '\\n\\;',
  'null',
  '${A01}',
];
const isSound = (text: string): boolean => text.trim() === text && text !== '' && !/[\p{Cs}\p{Co}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|(?!\n)\p{Cc}/u.test(text); // prettier-ignore

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Apakah ada?', 'Lengkap', 'Sebagian') },
  { weight: 2, arbitrary: fc.constantFrom(...spoilable) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(isSound) },
);

const texts: fc.Arbitrary<Text> = fc.record({ id: words, en: words }, { requiredKeys: ['id'] });

const decimals = fc.constantFrom('0', '1', '2.5', '12.50', '-4', '0.1', '007', '-0', '99999999999999999999.1', '100');
const bounds = fc.constantFrom(...(['-1', '0', '0.5', '3', '12.50', '100'] as const));
const fractions = fc.constantFrom('1', '0.75', '0.5', '0.50', '0.333333333333333333', '0');
const choiceCodes = fc.oneof(fc.constantFrom('A', 'B', 'c.1', 'd-e', 'tidak', 'x y', 'pilihan_1', '"', "o'", '1', 'é', '=', '50%'), words.filter((one) => one.length <= 12)); // prettier-ignore

const options = fc.uniqueArray(fc.record({ code: choiceCodes, text: texts }), {
  minLength: 1,
  maxLength: 5,
  selector: ({ code }) => code.toUpperCase(),
});
const levels = fc.tuple(options, fc.array(fractions, { minLength: 5, maxLength: 5 })).map(([list, shares]) => {
  const falling = [...shares].sort((a, b) => Number(b) - Number(a));
  return list.map((option, index) => ({ ...option, fraction: falling[index] ?? '0' }));
});

const rules = fc.oneof(
  fc.record({ type: fc.constant('linear' as const), zeroAt: bounds, fullAt: bounds }),
  fc.record({
    type: fc.constant('brackets' as const),
    brackets: fc.array(fc.record({ from: bounds, fraction: fractions }), { minLength: 1, maxLength: 4 }),
  }),
);

const kinds = fc.oneof(
  fc.constant({ kind: 'yesNo' as const }),
  fc.constant({ kind: 'text' as const }),
  fc.record({ kind: fc.constant('scale' as const), levels }),
  fc.record(
    {
      kind: fc.constant('checklist' as const),
      elements: options,
      required: fc.nat({ max: 6 }),
      allOrNothing: fc.boolean(),
    },
    { requiredKeys: ['kind', 'elements'] },
  ),
  fc.record(
    {
      kind: fc.constant('number' as const),
      rule: rules,
      unit: texts,
      min: bounds,
      max: bounds,
      integer: fc.constant(true),
    },
    { requiredKeys: ['kind', 'rule'] },
  ),
);

const evidence = fc.record(
  {
    anyOf: fc.subarray(['link', 'file', 'photo', 'video', 'screenshot', 'statement'] as const).map((some) => [...some].reverse()), // prettier-ignore
    minimum: fc.nat({ max: 5 }),
    page: fc.boolean(),
    example: texts,
  },
  { requiredKeys: ['anyOf', 'minimum'] },
);

const sharedParts = fc.record(
  {
    text: texts,
    weight: decimals,
    bonus: fc.boolean(),
    definition: texts,
    evidence,
    law: fc.array(fc.record({ citation: words, verified: fc.boolean() }), { maxLength: 3 }),
    applicable: fc.array(words, { minLength: 1, maxLength: 3 }),
    previousCode: fc.constantFrom('A01', '1.2', '2025-03'),
    notApplicable: fc.record({ statement: fc.boolean() }),
    filledBy: fc.constantFrom('body' as const, 'assessor' as const),
  },
  { requiredKeys: ['text', 'weight', 'law'] },
);

const items: fc.Arbitrary<Item> = fc
  .tuple(sharedParts, kinds)
  .map(([shared, kind]): Item => ({ type: 'item', code: '', ...shared, ...kind }));

const trees = fc.letrec<{ child: Child; node: Child; item: Child }>((tie) => ({
  item: items,
  node: fc
    .record(
      {
        text: texts,
        weight: decimals,
        aggregate: fc.constantFrom('weighted' as const, 'mean' as const, 'sum' as const),
        emptyNode: fc.constantFrom('exclude' as const, 'zero' as const),
        children: fc.array(tie('child'), { maxLength: 4 }),
      },
      { requiredKeys: ['text', 'weight', 'aggregate', 'children'] },
    )
    .map((node): Child => ({ type: 'node', code: '', ...node })),
  child: fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie('item'), tie('node')),
}));

/** Codes of several shapes, some of which are no XML names; each once, whatever its case. */
const coded = (children: readonly Child[], prefix: string): readonly Child[] =>
  children.map((child, index) => {
    const code = `${prefix}${index + 1}`;
    return child.type === 'item' ? { ...child, code } : { ...child, code, children: coded(child.children, `${code}.`) };
  });

const codesOf = (item: Item): readonly string[] => {
  if (item.kind === 'scale') return item.levels.map(({ code }) => code);
  return item.kind === 'checklist' ? item.elements.map(({ code }) => code) : ['YA', 'tidak'];
};

const conditionOn = (targets: readonly Item[]): fc.Arbitrary<Condition> => {
  const one = fc.constantFrom(...targets);
  const simple: fc.Arbitrary<Condition> = fc.oneof(
    one.map((item): Condition => ({ op: 'answered', item: item.code })),
    one.chain((item) =>
      fc.constantFrom(...codesOf(item)).map((choice): Condition => ({ op: 'equals', item: item.code, choice })),
    ),
    one.chain((item) => fc.constantFrom(...codesOf(item)).map((element): Condition => ({ op: 'selected', item: item.code, element }))), // prettier-ignore
    fc.tuple(one, bounds).map(([item, number]): Condition => ({ op: 'atLeast', item: item.code, number })),
    fc.tuple(one, one, bounds).map(([a, b, number]): Condition => ({
      op: 'compare',
      relation: '<=',
      left: { op: 'divide', left: { item: a.code }, right: { number } },
      right: { item: b.code },
    })),
  );
  return fc.oneof(
    simple,
    simple.map((arg): Condition => ({ op: 'not', arg })),
    fc.tuple(fc.constantFrom('and' as const, 'or' as const), fc.tuple(simple, simple)).map(([op, args]): Condition => ({ op, args: [...args] })), // prettier-ignore
  );
};

const withConditions = (children: readonly Child[], conditions: readonly (Condition | null)[]): readonly Child[] => {
  let next = 0;
  const put = (list: readonly Child[]): readonly Child[] =>
    list.map((child) => {
      const relevant = conditions[next % conditions.length];
      next += 1;
      const more = relevant ? { relevant } : {};
      return child.type === 'item' ? { ...child, ...more } : { ...child, ...more, children: put(child.children) };
    });
  return put(children);
};

/** Instruments of every kind, sound or not: drafts are exported too. */
export const instruments: fc.Arbitrary<Instrument> = fc
  .record({
    code: fc.constantFrom('opd-2026', '2026.1', 'x_y'),
    version: fc.constantFrom('1', '1.10', '2026.1', 'draf'),
    title: texts,
    purpose: fc.constantFrom('questionnaire', 'rubric', 'channelCheck', 'accessTest', 'visit'),
    source: texts,
    verified: fc.boolean(),
    aggregate: fc.constantFrom('weighted', 'mean', 'sum'),
    prefix: fc.constantFrom('A', '1.', 'b-', 'Z_'),
    children: fc.array(trees.child, { minLength: 1, maxLength: 5 }),
  })
  .map(({ prefix, children, ...head }): Instrument => ({
    format: 'terbuka/instrument@1',
    ...head,
    children: coded(children, prefix),
  })) // prettier-ignore
  .chain((instrument) => {
    const targets = itemsOf(instrument);
    if (targets.length === 0) return fc.constant(instrument);
    const conditions = fc.array(fc.option(conditionOn(targets), { freq: 2 }), { minLength: 1, maxLength: 7 });
    return conditions.map((some) => ({ ...instrument, children: withConditions(instrument.children, some) }));
  });
