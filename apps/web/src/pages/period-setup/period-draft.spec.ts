import type { Policy } from '@app/scoring';
import { ApiProblem } from '../../api/problem';
import { faultyInstruments, fieldFaults, fieldOf } from './fault-field';
import { offeredCategories, toDraft, toPolicy, weightSum } from './period-draft';

const zone = 'Asia/Jakarta';
const policy: Policy = {
  code: 'x-2026',
  title: 'Monev',
  year: 2026,
  organiser: 'X',
  scale: '100',
  decimals: 2,
  rounding: 'half-up',
  stages: [
    { code: 'saq', kind: 'questionnaire', weight: '80', instrument: { DESA: 'desa-lama' } },
    {
      code: 'p',
      kind: 'panel',
      weight: '20',
      gate: { on: 'saq', anyOf: [{ atLeast: '62.5' }, { topPerCategory: 5 }] },
    },
  ],
  bands: [{ code: 'A', label: 'A', from: '0', colour: '#000000' }],
  categories: [{ code: 'DESA', label: 'Desa' }],
  windows: { saq: { from: '2026-01-01T00:00:00.000Z', until: '2026-02-01T00:00:00.000Z' } },
  ranking: { within: ['category'], ties: 'competition' },
};
const builtIn: Policy = {
  ...policy,
  stages: [{ code: 'saq', kind: 'questionnaire', weight: '100', instrument: { OPD: 'opd-2026', DESA: 'desa-2026' } }],
  categories: [
    { code: 'OPD', label: 'Perangkat Daerah' },
    { code: 'DESA', label: 'Desa' },
  ],
};
const offered = offeredCategories(policy, builtIn);
const draft = toDraft(policy, zone);

test('a form that nobody touched gives the same rules back', () => {
  expect(toPolicy(policy, draft, { zone, offered })).toEqual(policy);
});

test('a window that was counted in working days keeps its number, one set by hand has none', () => {
  const saq = { from: '2026-01-01T00:00:00.000Z', until: '2026-02-01T00:00:00.000Z', workingDays: 20 };
  const counted = { ...policy, windows: { saq } };
  const drafted = toDraft(counted, zone);
  expect(drafted.windows['saq']?.workingDays).toBe('20');
  expect(toPolicy(counted, drafted, { zone, offered })).toEqual(counted);
  const byHand = {
    ...drafted,
    windows: { saq: { from: '2026-01-01T07:00', until: '2026-02-02T07:00', workingDays: '' } },
  };
  expect(toPolicy(counted, byHand, { zone, offered }).windows?.['saq']).toEqual({
    from: '2026-01-01T00:00:00.000Z',
    until: '2026-02-02T00:00:00.000Z',
  });
});

test('decimals and times are shown the local way and sent the common way', () => {
  expect(draft.stages[1]?.gate).toEqual({ on: 'saq', atLeast: '62,5', top: '5', kept: false });
  expect(draft.windows['saq']).toEqual({ from: '2026-01-01T07:00', until: '2026-02-01T07:00', workingDays: '' });
  const [saq, panel] = draft.stages;
  const half = {
    ...draft,
    stages: [
      { ...saq!, weight: '79,5' },
      { ...panel!, weight: '20,5' },
    ],
  };
  expect(weightSum(half)).toBe('100');
  expect(toPolicy(policy, half, { zone, offered }).stages.map(({ weight }) => weight)).toEqual(['79.5', '20.5']);
  expect(weightSum({ ...draft, stages: [{ ...saq!, weight: 'x' }] })).toBeNull();
});

test('a category that joins brings the built-in questionnaire; one that stays keeps its own', () => {
  const next = toPolicy(policy, { ...draft, taking: ['OPD', 'DESA'] }, { zone, offered });
  expect(next.stages[0]?.instrument).toEqual({ DESA: 'desa-lama', OPD: 'opd-2026' });
  expect(next.categories?.map(({ code }) => code)).toEqual(['DESA', 'OPD']);
});

test.each([
  ['neither', { atLeast: '', top: '' }, undefined],
  ['a threshold', { atLeast: '70', top: '' }, { on: 'saq', atLeast: '70' }],
  ['the best', { atLeast: ' ', top: '3' }, { on: 'saq', topPerCategory: 3 }],
])('a gate of %s', (_, gate, expected) => {
  const [saq, panel] = draft.stages;
  const next = toPolicy(
    policy,
    { ...draft, stages: [saq!, { ...panel!, gate: { on: 'saq', ...gate, kept: false } }] },
    { zone, offered },
  );
  expect(next.stages[1]?.gate).toEqual(expected);
});

test('a gate that the form cannot show is kept as it is', () => {
  const gate = { on: 'saq', allOf: [{ atLeast: '70' }, { topPerCategory: 3 }] } as const;
  const other = { ...policy, stages: [policy.stages[0]!, { ...policy.stages[1]!, gate }] };
  const shown = toDraft(other, zone);
  expect(shown.stages[1]?.gate.kept).toBe(true);
  expect(toPolicy(other, shown, { zone, offered }).stages[1]?.gate).toEqual(gate);
});

test('a fault is told at its field, else in the list', () => {
  expect(
    [
      '/policy/stages/1/gate/anyOf/0/atLeast',
      '/period/bands/2/from',
      '/policy/stages',
      '/policy/windows',
      '/policy/windows/saq/until',
    ].map(fieldOf),
  ).toEqual(['stages/1/gate', 'bands/2/from', 'stages', 'windows', 'windows/saq/until']);
  const errors = [
    { path: '/policy/year', code: 'shape', message: 'Tahun' },
    { path: '/policy/ranking', code: 'shape', message: 'Peringkat' },
    { path: '/instruments/x/children', code: 'weights', message: 'Instrumen' },
  ];
  const { at, note, instruments } = fieldFaults(new ApiProblem('refused', 422, 'period.invalid', 'Salah', { errors }));
  expect([[...at], note?.errors, instruments]).toEqual([[['year', 'Tahun']], [errors[1]], [errors[2]]]);
  expect([...faultyInstruments(instruments)]).toEqual([['x', [errors[2]]]]);
  expect(fieldFaults(new ApiProblem('refused', 422, 'period.reasonsMissing', 'Alasan')).note).toBeNull();
  expect(fieldFaults(new ApiProblem('refused', 409, 'period.taken', 'Dipakai')).at.get('code')).toBe('Dipakai');
});

test('sizes of evidence are kept where they are set, and left to the usual ones where they are not', () => {
  const sized = { ...policy, evidence: { fileMegabytes: 25, quotaMegabytes: 800 } };
  const drafted = toDraft(sized, zone);
  expect(drafted.evidence).toEqual({ fileMegabytes: '25', videoMegabytes: '', quotaMegabytes: '800' });
  expect(toPolicy(sized, drafted, { zone, offered })).toEqual(sized);
  const emptied = { ...drafted, evidence: { fileMegabytes: ' ', videoMegabytes: '', quotaMegabytes: '' } };
  expect(toPolicy(sized, emptied, { zone, offered }).evidence).toBeUndefined();
  expect(fieldOf('/policy/evidence/videoMegabytes')).toBe('evidence/videoMegabytes');
});
