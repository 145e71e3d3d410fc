import { spellSubjectDecimals } from './spell-decimals';

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
