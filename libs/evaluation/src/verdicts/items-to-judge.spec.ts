import type { Instrument, Item } from '@app/instrument';
import { itemsToJudge, itemsWithoutVerdict } from './items-to-judge';
import type { VerificationFacts } from './items-to-judge';

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
  evidence: {},
  ...more,
});

const codes = (more?: Partial<VerificationFacts>): string[] => itemsToJudge(facts(more)).map(({ code }) => code);

describe('what a verifier is to judge', () => {
  test('answered and assessor items that apply are to be judged; text, others and unanswered ones are not', () => {
    expect(itemsWithoutVerdict(facts())).toEqual(['A', 'B', 'D']);
    expect(codes()).toEqual(['A', 'B', 'D']);
  });

  test('an item made irrelevant by a rejection needs no verdict', () => {
    const verdicts: VerificationFacts['verdicts'] = { A: { rejected: true }, D: { choice: 'YA' } };
    expect(itemsWithoutVerdict(facts({ verdicts }))).toEqual([]);
    expect(codes({ verdicts })).toEqual(['A', 'D']);
  });

  test('an unanswered item that a verifier judged all the same counts', () => {
    expect(codes({ verdicts: { F: { choice: 'YA' } } })).toEqual(['A', 'B', 'D', 'F']);
  });

  test('an item for another kind of body is asked of that kind', () => {
    expect(itemsWithoutVerdict(facts({ bodyKind: 'OPD', answers: { C: { choice: 'YA' } } }))).toEqual(['C', 'D']);
  });
});
