import type { Instrument, Item } from '@app/instrument';
import { answersToReview, verdictsToReview } from './to-review';

const item = (code: string, more: object = {}): Item =>
  ({ type: 'item', kind: 'yesNo', code, text: { id: code }, weight: '1', law: [], ...more }) as Item;

const instrument: Instrument = {
  format: 'terbuka/instrument@1',
  code: 'uji',
  version: '1',
  title: { id: 'Uji' },
  purpose: 'questionnaire',
  source: { id: 'uji' },
  verified: false,
  aggregate: 'weighted',
  children: [
    item('A'),
    item('B', { relevant: { op: 'equals', item: 'A', choice: 'YA' } }),
    item('C', { applicable: ['OPD'] }),
    item('D', { filledBy: 'assessor' }),
    item('E', { kind: 'text' }),
  ],
};
const effects = { GONE: 'dropped', E: 'review', D: 'review', C: 'dropped', B: 'review', A: 'dropped' } as const;
const asked = (choice: string): Parameters<typeof answersToReview>[0] => ({
  instrument,
  bodyKind: 'DESA',
  values: { A: { choice } },
});

test('a body looks again at what it is still asked: nothing gone, of another kind of body, hidden, or an assessor’s', () => {
  expect(answersToReview(asked('YA'), effects)).toEqual(['A', 'B', 'E']);
  expect(answersToReview(asked('TIDAK'), effects)).toEqual(['A', 'E']);
});

test('a verdict is given again on what is judged: an assessor’s item too, written answers not', () => {
  expect(verdictsToReview(asked('YA'), effects)).toEqual(['A', 'B', 'D']);
});

test('without effects nothing is to be done', () => {
  expect([answersToReview(asked('YA'), {}), verdictsToReview(asked('YA'), {})]).toEqual([[], []]);
});
