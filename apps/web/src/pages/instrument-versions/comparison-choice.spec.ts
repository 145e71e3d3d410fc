import { choiceIn, withChoice } from './comparison-choice';

const known = [1, 2, 3, 'draft'] as const;

test.each([
  ['the latest version with the one before it', '', known, { from: 2, to: 3 }],
  ['the only version with the draft', '', [1, 'draft'] as const, { from: 1, to: 'draft' }],
  ['the draft with the latest version', 'ke=draf', known, { from: 3, to: 'draft' }],
  ['what the address says', 'dari=1&ke=2', known, { from: 1, to: 2 }],
  ['backwards too', 'dari=draf&ke=1', known, { from: 'draft', to: 1 }],
  ['a version with the one before it', 'ke=2', known, { from: 1, to: 2 }],
  ['the first with itself, where nothing is before it', 'ke=1', known, { from: 1, to: 1 }],
  ['not what does not exist', 'dari=9&ke=x', known, { from: 2, to: 3 }],
  ['published versions only', '', [1, 2] as const, { from: 1, to: 2 }],
  ['nothing, where there is one thing', '', ['draft'] as const, null],
])('compares %s', (_, query, sides, expected) => {
  expect(choiceIn(query, sides)).toEqual(expected);
});

test('a choice is written beside what the address says already', () => {
  expect(withChoice('jenis=moved&dari=1', { from: 2, to: 'draft' })).toBe('jenis=moved&dari=2&ke=draf');
});
