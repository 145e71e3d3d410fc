import type { Instrument, InstrumentNode, Item } from '@app/instrument';
import { insert, move, placeAfterShift, placeBeside, remove, update } from './change-tree';
import { duplicate } from './duplicate';
import { freshCode } from './fresh-code';
import { newItem, newNode } from './new-child';
import { type Child, linesOf } from './place-in-tree';
import { renamed } from './rename-code';
import { weightSumOf } from './weight-sum';

const item = (code: string, rest: Partial<Item> = {}): Item => ({ ...newItem(code), ...rest }) as Item;
const node = (code: string, children: readonly Child[], rest: Partial<InstrumentNode> = {}): InstrumentNode => ({
  ...newNode(code),
  ...rest,
  children,
});
const head: Omit<Instrument, 'children'> = {
  format: 'terbuka/instrument@1',
  code: 'x',
  version: '1',
  title: { id: 'X' },
  purpose: 'questionnaire',
  source: { id: 'Kami' },
  verified: false,
  aggregate: 'weighted',
};
const sample: Instrument = {
  ...head,
  children: [
    node('A', [item('A01', { weight: '2' }), item('A02', { weight: '3' }), node('A1', [item('A03')])], {
      weight: '60',
    }),
    node('B', [item('B01', { relevant: { op: 'equals', item: 'A01', choice: 'YA' } })], { weight: '38' }),
    item('C'),
  ],
};
const order = (instrument: Instrument): string =>
  linesOf(instrument)
    .map(({ child, level }) => `${'>'.repeat(level - 1)}${child.code}`)
    .join(' ');

describe('moving in the tree', () => {
  test.each([
    ['A01', 'up', undefined],
    ['A01', 'down', 'A >A02 >A01 >A1 >>A03 B >B01 C'],
    ['A02', 'up', 'A >A02 >A01 >A1 >>A03 B >B01 C'],
    ['C', 'in', 'A >A01 >A02 >A1 >>A03 B >B01 >C'],
    ['A1', 'in', undefined],
    ['A03', 'out', 'A >A01 >A02 >A1 >A03 B >B01 C'],
    ['A', 'out', undefined],
    ['B', 'in', 'A >A01 >A02 >A1 >>A03 >B >>B01 C'],
    ['C', 'down', undefined],
  ] as const)('%s one step %s', (code, shift, expected) => {
    const place = placeAfterShift(sample, code, shift);
    expect(place && order(move(sample, code, place))).toBe(expected);
  });

  test('a drop lands before, after or inside what it was dropped on', () => {
    const drop = (code: string, on: string, where: 'before' | 'after' | 'into'): string =>
      order(move(sample, code, placeBeside(sample, on, where)!));
    expect(drop('C', 'A02', 'before')).toBe('A >A01 >C >A02 >A1 >>A03 B >B01');
    expect(drop('A01', 'B', 'after')).toBe('A >A02 >A1 >>A03 B >B01 A01 C');
    expect(drop('A01', 'A1', 'into')).toBe('A >A02 >A1 >>A03 >>A01 B >B01 C');
    expect(placeBeside(sample, 'C', 'into')).toBeUndefined();
    expect(placeBeside(sample, 'gone', 'before')).toBeUndefined();
  });

  test('a group does not go into itself, and a move to where it is changes nothing', () => {
    expect(move(sample, 'A', { parent: 'A1', index: 0 })).toBe(sample);
    expect(move(sample, 'B', { parent: null, index: 1 })).toBe(sample);
    expect(move(sample, 'B', { parent: null, index: 2 })).toBe(sample);
    expect(move(sample, 'gone', { parent: null, index: 0 })).toBe(sample);
  });
});

describe('changing the tree', () => {
  test('what is inserted, changed or removed leaves everything beside it as it was', () => {
    const added = insert(sample, { parent: 'B', index: 0 }, [item('B00'), item('B000')]);
    expect(order(added)).toBe('A >A01 >A02 >A1 >>A03 B >B00 >B000 >B01 C');
    expect(added.children[0]).toBe(sample.children[0]);
    const changed = update(sample, 'A03', (child) => ({ ...child, text: { id: 'Baru' } }));
    expect(linesOf(changed).find(({ child }) => child.code === 'A03')?.child.text.id).toBe('Baru');
    expect(changed.children[1]).toBe(sample.children[1]);
    expect(order(remove(sample, 'A1'))).toBe('A >A01 >A02 B >B01 C');
    expect(remove(sample, 'gone')).toBe(sample);
    expect(update(sample, 'gone', (child) => child)).toBe(sample);
  });

  test('a copy has codes of its own, names its own items, and continues nothing of last year', () => {
    const source: Instrument = {
      ...sample,
      children: [
        node('G', [item('G1', { previousCode: 'L1' }), item('G2', { relevant: { op: 'answered', item: 'G1' } })]),
      ],
    };
    const copy = duplicate(source, 'G')!;
    expect(copy.code).toBe('G-2');
    expect(order(copy.instrument)).toBe('G >G1 >G2 G-2 >G3 >G4');
    const [first, second] = (copy.instrument.children[1] as InstrumentNode).children as readonly [Item, Item];
    expect(first.previousCode).toBeUndefined();
    expect(second.relevant).toEqual({ op: 'answered', item: 'G3' });
    expect(duplicate(source, 'gone')).toBeUndefined();
  });

  test('conditions follow an item that gets another code, in every kind of condition', () => {
    const tangled = update(sample, 'C', (child) => ({
      ...child,
      relevant: {
        op: 'and',
        args: [
          { op: 'not', arg: { op: 'selected', item: 'A01', element: '1' } },
          {
            op: 'compare',
            relation: '>',
            left: { op: 'add', left: { item: 'A01' }, right: { number: '1' } },
            right: { item: 'A02' },
          },
        ],
      },
    }));
    const after = renamed(tangled, new Map([['A01', 'Z9']]));
    expect(order(after)).toBe('A >Z9 >A02 >A1 >>A03 B >B01 C');
    expect(JSON.stringify(after)).not.toContain('A01');
    expect((after.children[1] as InstrumentNode).children[0]?.relevant).toEqual({
      op: 'equals',
      item: 'Z9',
      choice: 'YA',
    });
  });
});

test.each([
  [{ parent: 'A', index: 2 }, 'item', 'A04'],
  [{ parent: 'B', index: 1 }, 'item', 'B02'],
  [{ parent: null, index: 3 }, 'item', 'B02'],
  [{ parent: null, index: 3 }, 'node', 'K1'],
  [{ parent: 'A', index: 3 }, 'node', 'A2'],
] as const)('at %j a new %s is called %s', (place, type, expected) => {
  expect(freshCode(sample, place, type)).toBe(expected);
});

test('sums say what is there and what should be; bonuses, penalties and texts stand outside', () => {
  expect(weightSumOf(sample, null)).toEqual({ sum: '99', expected: '100', isRight: false });
  expect(weightSumOf(sample, 'A')).toEqual({ sum: '5', expected: '60', isRight: false });
  const exact = update(sample, 'B01', (child) => ({ ...child, weight: '38' }));
  expect(weightSumOf(exact, 'B')).toEqual({ sum: '38', expected: '38', isRight: true });
  const extras = insert(exact, { parent: 'B', index: 0 }, [item('X1', { bonus: true }), item('X2', { weight: '-3' })]);
  expect(weightSumOf(extras, 'B')?.sum).toBe('38');
  const mean = update(sample, 'A', (child) => ({ ...child, aggregate: 'mean' }) as Child);
  expect(weightSumOf(mean, 'A')).toBeNull();
  expect(
    weightSumOf(
      update(sample, 'A01', (child) => ({ ...child, weight: '' })),
      'A',
    ),
  ).toBeNull();
  expect(weightSumOf(sample, 'A01')).toBeNull();
});
