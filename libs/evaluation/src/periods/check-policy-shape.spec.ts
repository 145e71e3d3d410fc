import { checkPolicyShape, readPolicy } from './check-policy-shape';

const policy = {
  code: 'lumajang-2026',
  title: 'Monev KIP',
  year: 2026,
  organiser: 'Kabupaten Lumajang',
  scale: '100',
  decimals: 2,
  rounding: 'half-up',
  stages: [{ code: 'saq', kind: 'questionnaire', weight: '100', instrument: { DESA: 'desa-2026' } }],
  bands: [{ code: 'A', label: 'A', from: '0' }],
  windows: { saq: { from: '2026-01-01T00:00:00+07:00', until: '2026-02-01T00:00:00+07:00' } },
  ranking: { within: ['category'], ties: 'competition' },
};
const paths = (value: unknown): string[] => checkPolicyShape(value).map(({ path }) => path);

test('a policy of the right shape passes as it is', () => {
  expect(readPolicy(policy)).toEqual({ policy });
});

test.each([
  ['no object', 'lumajang', ['/policy']],
  ['a list', [], ['/policy']],
  ['a number where a decimal belongs', { ...policy, scale: 100 }, ['/policy/scale']],
  ['a code with capitals', { ...policy, code: 'Lumajang' }, ['/policy/code']],
  ['no stages', { ...policy, stages: [] }, ['/policy/stages']],
  ['a stage that is text', { ...policy, stages: ['saq'] }, ['/policy/stages', '/policy/stages/0']],
  [
    'a stage of an unknown kind without weight',
    { ...policy, stages: [{ code: 'x', kind: 'exam' }] },
    ['/policy/stages/0/kind', '/policy/stages/0/weight'],
  ],
  [
    'a panel without jurors',
    { ...policy, stages: [{ code: 'p', kind: 'panel', weight: '1', panel: { aggregate: 'mean', minJurors: 0 } }] },
    ['/policy/stages/0/panel'],
  ],
  ['a band from nowhere', { ...policy, bands: [{ code: 'A', label: 'A' }] }, ['/policy/bands/0/from']],
  [
    'a window that ends before it begins',
    { ...policy, windows: { saq: { from: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z' } } },
    ['/policy/windows/saq/until'],
  ],
  [
    'a window of part of a working day',
    { ...policy, windows: { saq: { ...policy.windows.saq, workingDays: 1.5 } } },
    ['/policy/windows/saq/until'],
  ],
  [
    'a window without a zone',
    { ...policy, windows: { saq: { from: '2026-01-01', until: '2026-02-01' } } },
    ['/policy/windows/saq/from'],
  ],
  ['an unknown rounding', { ...policy, rounding: 'up' }, ['/policy/rounding']],
])('%s is told by its place', (_, value, expected) => {
  expect(paths(value)).toEqual(expected);
});

test('a window is named as its people call it, by the field that is wrong', () => {
  const stages = [{ code: 'p', label: 'Presentasi', kind: 'recorded', weight: '100' }];
  const windows = { p: { from: '2026-01-02T00:00:00Z', until: '2026-01-01T00:00:00Z' }, verifikasi: { from: '' } };
  expect(checkPolicyShape({ ...policy, stages, windows }).map(({ message }) => message)).toEqual([
    'Jadwal Presentasi berakhir sebelum mulai. Isi akhir yang sesudah awalnya.',
    'Isi tanggal dan jam mulai jadwal Verifikasi.',
  ]);
});
