import type { Instrument, Item } from '@app/instrument';
import { itemsWithoutVerdict, verificationProgress } from './verification-progress';
import type { VerificationFacts } from './verification-progress';

const item = (code: string, more: Partial<Item> = {}): Item =>
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
    item('E', { kind: 'text' } as Partial<Item>),
    item('F'),
  ],
};
const facts = (more: Partial<VerificationFacts> = {}): VerificationFacts => ({
  instrument,
  bodyKind: 'DESA',
  answers: { A: { choice: 'YA' }, B: { choice: 'TIDAK' }, E: { text: 'x' } },
  verdicts: {},
  proved: new Set(['A', 'C']),
  ...more,
});

describe('progress of a verification', () => {
  test('answered and assessor items that apply are to be judged; text, others and unanswered ones are not', () => {
    expect(itemsWithoutVerdict(facts())).toEqual(['A', 'B', 'D']);
    expect(verificationProgress(facts())).toEqual({ total: 3, answered: 2, withEvidence: 1, verified: 0 });
  });

  test('an item made irrelevant by a rejection needs no verdict', () => {
    const rejected = facts({ verdicts: { A: { rejected: true }, D: { choice: 'YA' } } });
    expect(itemsWithoutVerdict(rejected)).toEqual([]);
    expect(verificationProgress(rejected)).toEqual({ total: 2, answered: 1, withEvidence: 1, verified: 2 });
  });

  test('an unanswered item that a verifier judged all the same counts', () => {
    const judged = facts({ verdicts: { F: { choice: 'YA' } } });
    expect(verificationProgress(judged)).toMatchObject({ total: 4, verified: 1 });
  });

  test('an item for another kind of body is asked of that kind', () => {
    expect(itemsWithoutVerdict(facts({ bodyKind: 'OPD', answers: { C: { choice: 'YA' } } }))).toEqual(['C', 'D']);
  });
});
