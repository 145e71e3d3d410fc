import { spellDecimals } from './spell-decimals';

test('numbers become text by their shortest form, counts stay numbers', () => {
  const policy = {
    scale: 100,
    decimals: 2,
    year: 2026,
    stages: [{ weight: 12.5, gate: { on: 'saq', anyOf: [{ atLeast: 65.0 }, { topPerCategory: 5 }] } }],
    bands: [{ from: 0.1, label: 'x' }],
  };
  expect(spellDecimals(policy, '/period')).toEqual([]);
  expect(policy).toEqual({
    scale: '100',
    decimals: 2,
    year: 2026,
    stages: [{ weight: '12.5', gate: { on: 'saq', anyOf: [{ atLeast: '65' }, { topPerCategory: 5 }] } }],
    bands: [{ from: '0.1', label: 'x' }],
  });
});

test('a group that is called like a decimal keeps its places', () => {
  const gate = { quota: { by: 'group', each: { from: 5, max: 3 } } };
  expect(spellDecimals(gate, '')).toEqual([]);
  expect(gate.quota.each).toEqual({ from: 5, max: 3 });
});

test.each([1e21, 1e-7, Number.MAX_VALUE])('%s has no plain decimal form and is refused', (weight) => {
  expect(spellDecimals({ stages: [{ weight }] }, '/period')).toMatchObject([
    { path: '/period/stages/0/weight', code: 'number.notPlain' },
  ]);
});
