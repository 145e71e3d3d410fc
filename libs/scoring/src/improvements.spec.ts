import type { Instrument, Item } from '@app/instrument';
import { fullValue } from './full-value';
import { improvements } from './improvements';
import type { ScoringPolicy } from './scoring-rules';

const policy: ScoringPolicy = {
  scale: '100',
  decimals: 2,
  rounding: 'half-up',
  unanswered: 'zero',
  notApplicable: 'exclude',
};

const about = { text: { id: 'x' }, definition: { id: 'x' }, law: [] };
const yesNo = (code: string, weight: string, rest: Partial<Item> = {}): Item =>
  ({ type: 'item', kind: 'yesNo', code, weight, ...about, ...rest }) as Item;

const instrument = (...children: Item[]): Instrument => ({
  format: 'terbuka/instrument@1',
  code: 'uji',
  version: '1',
  title: { id: 'Uji' },
  purpose: 'questionnaire',
  source: { id: 'Uji' },
  verified: false,
  aggregate: 'weighted',
  children,
});

test('the items that would add most come first, and what they add together is scored, not summed', () => {
  const asked = instrument(yesNo('A', '50'), yesNo('B', '30'), yesNo('C', '20'));
  expect(improvements(asked, { A: { choice: 'YA' } }, policy)).toEqual({
    score: '50.00',
    items: [
      { itemCode: 'B', value: { choice: 'YA' }, gain: '30.00' },
      { itemCode: 'C', value: { choice: 'YA' }, gain: '20.00' },
    ],
    together: '50.00',
  });
});

test('no more are named than asked for', () => {
  const asked = instrument(yesNo('A', '50'), yesNo('B', '30'), yesNo('C', '20'));
  const { items, together } = improvements(asked, {}, policy, { limit: 2 });
  expect([items.map(({ itemCode }) => itemCode), together]).toEqual([['A', 'B'], '80.00']);
});

test('what earns its full points, is not required, or is hidden behind another answer adds nothing', () => {
  const hidden = yesNo('D', '10', { relevant: { op: 'equals', item: 'A', choice: 'TIDAK' } });
  const asked = instrument(yesNo('A', '50'), yesNo('B', '30', { notApplicable: { statement: false } }), hidden);
  const values = { A: { choice: 'YA' }, B: { notApplicable: true } } as const;
  expect(improvements(asked, values, policy)).toEqual({ score: '100.00', items: [], together: '0.00' });
});

test('what only an assessor fills adds to the verified score, and not to the self score', () => {
  const asked = instrument(yesNo('A', '50'), yesNo('B', '50', { filledBy: 'assessor' }));
  const codes = (view: 'self' | 'verified'): string[] =>
    improvements(asked, {}, policy, { view }).items.map(({ itemCode }) => itemCode);
  expect([codes('self'), codes('verified')]).toEqual([['A'], ['A', 'B']]);
});

test('items of other kinds of body are left out', () => {
  const asked = instrument(yesNo('A', '50', { applicable: ['OPD'] }), yesNo('B', '50', { applicable: ['DESA'] }));
  expect(improvements(asked, {}, policy, { bodyKind: 'DESA' }).items).toMatchObject([
    { itemCode: 'B', gain: '100.00' },
  ]);
});

test('a questionnaire with nothing to score has nothing to gain', () => {
  const asked = instrument(yesNo('A', '50', { applicable: ['OPD'] }));
  expect(improvements(asked, {}, policy, { bodyKind: 'DESA' })).toEqual({ score: '0.00', items: [], together: '0.00' });
});

const level = (code: string, fraction: string) => ({ code, text: { id: code }, fraction });

test('where everything is declared not required there is no score, and nothing to gain', () => {
  const asked = instrument(yesNo('A', '50', { notApplicable: { statement: false } }));
  expect(improvements(asked, { A: { notApplicable: true } }, policy)).toMatchObject({ score: '0.00', items: [] });
});

test.each<[string, object, unknown]>([
  ['yes or no', { kind: 'yesNo' }, { choice: 'YA' }],
  ['a scale', { kind: 'scale', levels: [level('BAIK', '1'), level('KURANG', '0')] }, { choice: 'BAIK' }],
  ['a scale without levels', { kind: 'scale', levels: [] }, null],
  ['a checklist', { kind: 'checklist', elements: [{ code: 'a' }, { code: 'b' }] }, { elements: ['a', 'b'] }],
  ['a number', { kind: 'number', rule: { type: 'linear', zeroAt: '0', fullAt: '12' } }, { number: '12' }],
  [
    'a number in brackets',
    {
      kind: 'number',
      rule: {
        type: 'brackets',
        brackets: [
          { from: '0', fraction: '0' },
          { from: '5', fraction: '1' },
        ],
      },
    },
    { number: '5' },
  ],
  ['a number without brackets', { kind: 'number', rule: { type: 'brackets', brackets: [] } }, null],
  ['plain text', { kind: 'text' }, null],
  ['a penalty', { kind: 'yesNo', weight: '-5' }, null],
])('the answer that earns full points: %s', (_, item, value) => {
  expect(fullValue({ type: 'item', code: 'A', weight: '10', ...about, ...item } as unknown as Item)).toEqual(value);
});
