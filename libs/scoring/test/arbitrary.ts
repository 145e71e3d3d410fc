import type { ItemValue, ItemValues } from '@app/instrument';
import * as fc from 'fast-check';
import type { Policy } from '../src';
import type { ShortInstrument } from './build';

type ShortNode = ShortInstrument['children'][number];
type ShortItem = ShortNode & { readonly kind: string };

const weights = fc.constantFrom('1', '2.5', '3', '10', '12.75', '0', '0.3');
const positive = fc.constantFrom('1', '2.5', '3', '10', '12.75', '0.3');
const levels = ['1', '0.75', '0.5', '0.25', '0'].map((fraction, index) => ({ code: `L${index}`, fraction }));
const elements = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const kinds = fc.constantFrom<Partial<ShortItem>>(
  { kind: 'yesNo' },
  { kind: 'scale', levels },
  { kind: 'checklist', elements },
  { kind: 'checklist', elements, required: 3 } as Partial<ShortItem>,
  { kind: 'checklist', elements, allOrNothing: true } as Partial<ShortItem>,
  { kind: 'number', rule: { type: 'linear', zeroAt: '0', fullAt: '7' } } as Partial<ShortItem>,
  { kind: 'number', rule: { type: 'linear', zeroAt: '17', fullAt: '10' } } as Partial<ShortItem>,
  { kind: 'number', rule: { type: 'brackets', brackets: [{ from: '2', fraction: '0.3' }, { from: '6', fraction: '1' }] } } as Partial<ShortItem>, // prettier-ignore
  { kind: 'text' },
);

const extras = fc.constantFrom<object>({}, {}, {}, { bonus: true }, { weight: '-4' });

/** Instruments up to three levels deep with every kind of item and node; `plain` has neither bonus nor penalty nor weight 0. */
export const instruments = (use: 'any' | 'plain' = 'any'): fc.Arbitrary<ShortInstrument> => {
  const weight = use === 'plain' ? positive : weights;
  const item = fc.record({ weight, kind: kinds, extra: use === 'plain' ? fc.constant({}) : extras }).map(
    ({ weight: own, kind, extra }): ShortNode => ({ code: '', weight: own, ...kind, ...extra, notApplicable: { statement: true } }) as ShortNode, // prettier-ignore
  );
  const aggregate = fc.constantFrom<ShortInstrument['aggregate']>('weighted', 'mean', 'sum');
  const emptyNode = fc.constantFrom('exclude', 'zero');
  const node = (children: fc.Arbitrary<ShortNode>) =>
    fc.record({ weight, aggregate, emptyNode, children: fc.array(children, { minLength: 1, maxLength: 4 }) });
  const inner = fc.oneof(item, item, node(item).map(coded));
  return fc
    .record({ aggregate, children: fc.array(fc.oneof(item, node(inner).map(coded)), { minLength: 1, maxLength: 5 }) })
    .map(({ aggregate: by, children }) => ({ aggregate: by, children: number(children, 'X') }));
};

const coded = (node: object): ShortNode => ({ code: '', ...node }) as ShortNode;

const number = (children: readonly ShortNode[], prefix: string): readonly ShortNode[] =>
  children.map((child, index) => {
    const code = `${prefix}${index + 1}`;
    return child.children ? { ...child, code, children: number(child.children, `${code}.`) } : { ...child, code };
  });

export const itemsIn = ({ children }: Pick<ShortInstrument, 'children'>): readonly ShortItem[] =>
  children.flatMap((child) => (child.children ? itemsIn({ children: child.children }) : [child as ShortItem]));

const given = (item: ShortItem): fc.Arbitrary<ItemValue> => {
  switch (item.kind) {
    case 'yesNo':
      return fc.constantFrom({ choice: 'YA' }, { choice: 'tidak' });
    case 'scale':
      return fc.constantFrom(...levels.map(({ code }) => ({ choice: code })));
    case 'checklist':
      return fc.subarray(elements).map((some) => ({ elements: some }));
    case 'number':
      return fc.integer({ min: -50, max: 250 }).map((tenths) => ({ number: `${tenths < 0 ? '-' : ''}${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}` })); // prettier-ignore
    default:
      return fc.constant({ text: 'Ada.' });
  }
};

/** The best value that an item can be given. */
export const bestOf = (item: ShortItem): ItemValue => {
  switch (item.kind) {
    case 'yesNo':
      return { choice: 'YA' };
    case 'scale':
      return { choice: 'L0' };
    case 'checklist':
      return { elements };
    case 'number':
      return { number: JSON.stringify(item).includes('"17"') ? '0' : '100' };
    default:
      return { text: 'Ada.' };
  }
};

const valueFor = (item: ShortItem): fc.Arbitrary<ItemValue | undefined> =>
  fc.oneof(
    { weight: 6, arbitrary: given(item) },
    { weight: 1, arbitrary: fc.constantFrom<ItemValue>({ notApplicable: true }, { rejected: true }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );

export const valuesFor = (instrument: ShortInstrument): fc.Arbitrary<ItemValues> =>
  fc
    .tuple(...itemsIn(instrument).map((item) => valueFor(item).map((value) => [item.code, value] as const)))
    .map((pairs) => Object.fromEntries(pairs.filter((pair): pair is [string, ItemValue] => pair[1] !== undefined)));

export const policies: fc.Arbitrary<Partial<Policy>> = fc.record({
  scale: fc.constantFrom('100', '4', '1000'),
  decimals: fc.constantFrom(0, 1, 2, 4),
  rounding: fc.constantFrom('half-up', 'half-even'),
  roundAt: fc.subarray(['item', 'node', 'stage', 'final'] as const),
  unanswered: fc.constantFrom('zero', 'exclude'),
  notApplicable: fc.constantFrom('exclude', 'full', 'zero'),
});
