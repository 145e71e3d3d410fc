import type { StandingRow } from '../../api/results-types';
import { categoryOutlooks } from './gate-outlook';

const row = (name: string, category: string, passed: boolean | null, status: StandingRow['status'] = 'ranked') =>
  ({
    name,
    category,
    status,
    gates: passed === null ? [] : [{ stage: 'presentasi', passed, reason: 'Nilai SAQ 64,20 di bawah ambang 65,00' }],
  }) as unknown as StandingRow;

describe('the outlook of a stage', () => {
  const outlooks = categoryOutlooks({
    stageCode: 'presentasi',
    isGated: true,
    rows: [
      row('Dinas Kesehatan', 'OPD', true),
      row('Dinas Sosial', 'OPD', false),
      row('Dinas Pangan', 'OPD', null, 'notAssessed'),
      row('Dinas Pasar', 'OPD', null, 'unverified'),
      row('Desa Kraton', 'DESA', null),
    ],
    categories: [
      { code: 'OPD', label: 'Perangkat Daerah' },
      { code: 'DESA', label: 'Desa' },
    ],
    progress: [
      { category: 'OPD', submitted: 2, verified: 1, openedStages: ['saq'] },
      { category: 'DESA', submitted: 1, verified: 1, openedStages: ['presentasi', 'saq'] },
    ],
  });

  test('counts those who pass, names those who do not, keeps open what is not settled, and leaves out those never assessed', () => {
    expect(outlooks[0]).toMatchObject({ passed: 1, undecided: 1, waiting: 1, isOpened: false });
    expect(outlooks[0]?.gatedOut.map(({ name }) => name)).toEqual(['Dinas Sosial']);
  });

  test('while the counts are not here, nothing is said about opening', () => {
    const facts = {
      stageCode: 'presentasi',
      isGated: true,
      rows: [],
      categories: [{ code: 'DESA', label: 'Desa' }],
      progress: [],
    };
    expect(categoryOutlooks(facts)[0]?.isOpened).toBeNull();
  });

  test('a category whose stage was reached is open, and without a gate everybody passes', () => {
    expect(outlooks[1]).toMatchObject({ undecided: 1, gatedOut: [], waiting: 0, isOpened: true });
    const [free] = categoryOutlooks({
      stageCode: 'kunjungan',
      isGated: false,
      rows: [row('Desa Kraton', 'DESA', null)],
      categories: [{ code: 'DESA', label: 'Desa' }],
      progress: [],
    });
    expect(free).toMatchObject({ passed: 1, undecided: 0 });
  });

  test('a category stays open where the gate kept everybody out', () => {
    const [desa] = categoryOutlooks({
      stageCode: 'presentasi',
      isGated: true,
      rows: [row('Desa Kraton', 'DESA', false)],
      categories: [{ code: 'DESA', label: 'Desa' }],
      progress: [{ category: 'DESA', submitted: 1, verified: 1, openedStages: ['presentasi'] }],
    });
    expect(desa).toMatchObject({ passed: 0, isOpened: true });
  });
});
