import { spellDecimals, spellSubjectDecimals } from './spell-decimals';

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

test('every number of a subject is spelt', () => {
  const subject = {
    stages: {
      saq: { score: 92.5, verdicts: { A01: { number: 8 }, A02: { choice: 'YA' } }, answers: { A01: { number: -0.5 } } },
      panel: { jurors: { j1: { K1: 90, K2: '85.5' } }, attended: true },
    },
  };
  expect(spellSubjectDecimals(subject, '/subjects/0')).toEqual([]);
  expect(subject.stages).toEqual({
    saq: {
      score: '92.5',
      verdicts: { A01: { number: '8' }, A02: { choice: 'YA' } },
      answers: { A01: { number: '-0.5' } },
    },
    panel: { jurors: { j1: { K1: '90', K2: '85.5' } }, attended: true },
  });
});

test('a subject of the wrong shape is left to the schema', () => {
  for (const subject of [
    {},
    { stages: 1 },
    { stages: { a: null } },
    { stages: { a: { jurors: 1, verdicts: { A: 1 } } } },
  ]) {
    expect(spellSubjectDecimals(subject, '')).toEqual([]);
  }
  const wrong = { stages: { 'a/b': { jurors: { j: { K: 1e30 } }, verdicts: { A: { number: 1e30 } } } } };
  expect(spellSubjectDecimals(wrong, '').map(({ path }) => path)).toEqual([
    '/stages/a~1b/verdicts/A/number',
    '/stages/a~1b/jurors/j/K',
  ]);
});
