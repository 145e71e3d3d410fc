import type { Instrument, InstrumentNode } from '@app/instrument';
import { newItem, newNode } from './new-child';
import { weightSumOf } from './weight-sum';

const instrumentWith = (group: Partial<InstrumentNode>): Instrument => ({
  format: 'terbuka/instrument@1',
  code: 'x',
  version: '1',
  title: { id: 'X' },
  purpose: 'questionnaire',
  source: { id: 'Kami' },
  verified: false,
  aggregate: 'weighted',
  children: [{ ...newNode('K1'), children: [newItem('K1-01')], ...group }],
});

test.each([
  ['points that are too few are not right', { weight: '100' }, { sum: '1', expected: '100', isRight: false }],
  ['points that make up the weight are', { weight: '1' }, { sum: '1', expected: '1', isRight: true }],
  [
    'a group whose weight is not written yet expects none',
    { weight: '0' },
    { sum: '1', expected: null, isRight: true },
  ],
  ['a group without items has no sum', { weight: '10', children: [] }, null],
])('%s', (_, group, expected) => {
  expect(weightSumOf(instrumentWith(group), 'K1')).toEqual(expected);
});
