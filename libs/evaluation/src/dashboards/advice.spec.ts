import type { Instrument, Item, ItemValues } from '@app/instrument';
import type { Policy, Subject } from '@app/scoring';
import { adviceFor } from './advice';

const item = (code: string, weight: string, more: Partial<Item> = {}): Item =>
  ({ type: 'item', kind: 'yesNo', code, text: { id: `Butir ${code}` }, weight, law: [], ...more }) as Item;
const instrument: Instrument = {
  format: 'terbuka/instrument@1',
  code: 'uji',
  version: '1',
  title: { id: 'Uji' },
  purpose: 'questionnaire',
  source: { id: 'uji' },
  verified: false,
  aggregate: 'weighted',
  children: [item('A', '60'), item('B', '40'), item('C', '0', { kind: 'text' } as Partial<Item>)],
};
const policy = {
  scale: '100',
  decimals: 2,
  rounding: 'half-up',
  bands: [{ code: 'SEMUA', label: 'Semua', from: '0' }],
  ranking: { within: ['category'], ties: 'competition' },
  stages: [{ code: 'saq', kind: 'questionnaire', weight: '100', instrument: { DESA: 'uji' } }],
} as unknown as Policy;
const subject = (id: string, verdicts: ItemValues, status: Subject['status'] = 'participating'): Subject => ({
  id,
  name: id,
  category: 'DESA',
  kind: 'DESA',
  status,
  stages: { saq: { verdicts } },
});
const advise = (subjects: readonly Subject[], limit?: number): ReturnType<typeof adviceFor> =>
  adviceFor({ policy, instruments: { uji: instrument }, subjects }, limit);

describe('advice to a region', () => {
  test('each missed item with the rise of the mean if everybody met it, the largest first', () => {
    const bodies = [
      subject('1', { A: { rejected: true }, B: { choice: 'YA' } }),
      subject('2', { A: { choice: 'YA' } }),
    ];
    // Means: (40 + 60) / 2 = 50; A for the first: (100 + 60) / 2 = 80; B for the second: (40 + 100) / 2 = 70.
    expect(advise(bodies)).toEqual([
      { itemCode: 'A', text: 'Butir A', gain: '30.00', bodies: 1 },
      { itemCode: 'B', text: 'Butir B', gain: '20.00', bodies: 1 },
    ]);
    expect(advise(bodies, 1)).toHaveLength(1);
  });

  test('who was never registered, who is excused, and who already meets it are left alone', () => {
    expect(
      advise([subject('1', {}, 'invited'), subject('2', { A: { choice: 'YA' }, B: { notApplicable: true } })]),
    ).toEqual([]);
    expect(adviceFor({ policy: { ...policy, stages: [] }, instruments: {}, subjects: [subject('1', {})] })).toEqual([]);
  });
});
