import type { Instrument, Item } from '@app/instrument';
import { nothingFilled, progressOf } from './progress';

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
    item('C', { evidence: { anyOf: ['link'], minimum: 1 } }),
    item('ASSESSOR', { filledBy: 'assessor' }),
    item('BONUS', { bonus: true }),
    item('TEXT', { kind: 'text' } as Partial<Item>),
    item('OTHERS', { applicable: ['OPD'] }),
  ],
};
const yes = { choice: 'YA' };

describe('progress', () => {
  test('an untouched questionnaire asks what needs no other answer first', () => {
    expect(progressOf(instrument, 'DESA', nothingFilled)).toEqual({
      total: 2,
      answered: 0,
      withEvidence: 0,
      verified: 0,
    });
  });

  test('verdicts on bonus, text, an assessor’s own and items of others never lift verified above the total', () => {
    const everything = { A: yes, B: yes, C: yes, ASSESSOR: yes, BONUS: yes, TEXT: { text: 'x' }, OTHERS: yes };
    expect(progressOf(instrument, 'DESA', { answers: everything, evidence: {}, verdicts: everything })).toEqual({
      total: 3,
      answered: 3,
      withEvidence: 2,
      verified: 3,
    });
  });

  test('a rejection that makes an item irrelevant takes it out of all four numbers', () => {
    const answers = { A: yes, B: yes, C: yes };
    expect(
      progressOf(instrument, 'DESA', {
        answers,
        evidence: { C: { link: 1 } },
        verdicts: { A: { rejected: true }, B: yes },
      }),
    ).toEqual({ total: 2, answered: 2, withEvidence: 2, verified: 1 });
  });
});
