import type { Instrument, ItemValues } from '@app/instrument';
import { compareReadings, disputedItems, type TwoReadings } from './compare-readings';
import { readerAgreement } from './reader-agreement';

const item = (code: string, more: object = {}): object => ({
  type: 'item',
  kind: 'yesNo',
  code,
  text: { id: code },
  weight: '10',
  law: [],
  ...more,
});
const instrument = {
  format: 'terbuka/instrument@1',
  code: 'uji',
  version: '1',
  title: { id: 'Uji' },
  purpose: 'questionnaire',
  source: { id: 'Uji' },
  verified: false,
  aggregate: 'weighted',
  children: [
    item('A'),
    item('B', { relevant: { op: 'equals', item: 'A', choice: 'YA' } }),
    item('C', { kind: 'number', min: '0', max: '100', rule: { type: 'linear', zeroAt: '0', fullAt: '100' } }),
  ],
} as unknown as Instrument;

const yes = { choice: 'YA' };
const no = { choice: 'TIDAK' };
const answers: ItemValues = { A: yes, B: yes, C: { number: '50' } };
const read = (first: ItemValues, second: ItemValues, rounds: TwoReadings['rounds'] = {}): Record<string, string> => {
  const facts = { instrument, bodyKind: 'DESA', answers, evidence: {}, verdicts: first };
  const compared = compareReadings({ facts, rounds, second });
  return Object.fromEntries(compared.map(({ itemCode, comparison }) => [itemCode, comparison]));
};

describe('two readings of one item', () => {
  test('the same value agrees however it is written', () => {
    expect(read({ A: yes, C: { number: '50.0' } }, { A: { choice: 'ya' }, C: { number: '50' } })).toEqual({ A: 'agree', B: 'unjudged', C: 'agree' }); // prettier-ignore
  });

  test.each([
    [{ number: '0' }, { rejected: true }],
    [{ number: '0' }, { notApplicable: true }],
    [{ rejected: true }, { notApplicable: true }],
  ] as const)('%j and %j differ, though both may be worth nothing', (one, other) => {
    expect(read({ C: one }, { C: other })['C']).toBe('differ');
  });

  test('nothing said is not zero: an item without a second word is unread, one without a first unjudged', () => {
    expect(read({ C: { number: '0' } }, {})['C']).toBe('unread');
    expect(read({}, { C: { number: '0' } })['C']).toBe('unjudged');
  });

  test('what a third person or an appeal decided is settled, whatever the second reader said', () => {
    expect(read({ A: yes }, { A: no }, { A: 'adjudicated' })['A']).toBe('settled');
    expect(read({ A: yes }, { A: no }, { A: 'appeal' })['A']).toBe('settled');
  });

  test('an item that only the second reader’s verdicts make irrelevant waits with the item that did', () => {
    const facts = { instrument, bodyKind: 'DESA', answers, evidence: {}, verdicts: { A: yes, B: yes, C: yes } };
    const second = { A: { rejected: true }, C: yes } as ItemValues;
    expect(disputedItems(compareReadings({ facts, rounds: {}, second }))).toEqual(['A', 'B']);
  });
});

describe('the agreement of readers', () => {
  test('an item read by one alone drops out and is no zero', () => {
    const agreement = readerAgreement([{ first: { A: yes, B: no, C: { number: '0' } }, second: { A: yes, B: yes } }]);
    expect(agreement).toMatchObject({ items: 2, same: 1 });
  });

  test('nothing read twice, or everything alike, has no figure and says why', () => {
    expect(readerAgreement([{ first: { A: yes }, second: {} }])).toEqual({ items: 0, same: 0, alpha: null, undefinedBecause: 'nothingPaired' }); // prettier-ignore
    expect(readerAgreement([{ first: { A: yes }, second: { A: yes } }])).toMatchObject({ alpha: null, undefinedBecause: 'noVariation' }); // prettier-ignore
  });

  test('four items, two of them alike: α by hand', () => {
    // Pairs YY, NN, YN, YN: Dₒ = 4 ÷ 8; n(Y) = n(N) = 4 of 8, Dₑ = 32 ÷ 7 ÷ 8. α = 1 − 4 ÷ (32 ÷ 7) = 0.125.
    const first = { A: yes, B: no, C: yes, D: yes };
    const second = { A: yes, B: no, C: no, D: no };
    expect(readerAgreement([{ first, second }]).alpha).toBe('0.1250');
  });
});
