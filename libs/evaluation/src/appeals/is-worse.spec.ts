import type { Instrument, ItemValues } from '@app/instrument';
import type { Policy } from '@app/scoring';
import { isWorse } from './is-worse';

const item = (code: string, more: object = {}): object => ({
  type: 'item',
  code,
  kind: 'yesNo',
  text: { id: code },
  weight: '50',
  ...more,
});

const instrument = {
  format: 'terbuka/instrument@1',
  code: 'i',
  version: '1',
  title: { id: 'i' },
  purpose: 'questionnaire',
  source: { id: '' },
  verified: false,
  aggregate: 'weighted',
  children: [
    item('A1'),
    item('A2', { notApplicable: true }),
    item('A3', { relevant: { op: 'equals', item: 'A1', choice: 'YA' } }),
    item('P1', { weight: '-10' }),
  ],
} as unknown as Instrument;

const policy = {
  scale: '100',
  decimals: 2,
  rounding: 'half-up',
  unanswered: 'zero',
  notApplicable: 'exclude',
} as Policy;

const verdicts: ItemValues = {
  A1: { choice: 'YA' },
  A2: { choice: 'YA' },
  A3: { choice: 'TIDAK' },
  P1: { choice: 'TIDAK' },
};
const worse = (code: string, value: ItemValues[string], change: ItemValues = {}): boolean =>
  isWorse({ instrument, policy, bodyKind: 'DESA', verdicts: { ...verdicts, ...change } }, code, value);

test('fewer points for the item are worse, the same or more are not', () => {
  expect(worse('A1', { choice: 'TIDAK' })).toBe(true);
  expect(worse('A1', { rejected: true })).toBe(true);
  expect(worse('A1', { choice: 'YA' })).toBe(false);
  expect(worse('A1', { choice: 'TIDAK' }, { A1: { rejected: true } })).toBe(false);
});

test('a penalty is the other way round', () => {
  expect(worse('P1', { choice: 'YA' })).toBe(true);
  expect(worse('P1', { choice: 'TIDAK' }, { P1: { choice: 'YA' } })).toBe(false);
});

test('what leaves the denominator is judged by the whole', () => {
  expect(worse('A2', { notApplicable: true })).toBe(true);
  expect(worse('A2', { notApplicable: true }, { A2: { choice: 'TIDAK' } })).toBe(false);
});

test('an item that improves is no worse for the question that it opens', () => {
  expect(worse('A1', { choice: 'YA' }, { A1: { choice: 'TIDAK' } })).toBe(false);
});
