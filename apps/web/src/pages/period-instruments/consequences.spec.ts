import type { CorrectedBody } from '../../api/correction-types';
import { consequencesOf, countConsequences, touches } from './consequences';

const none = { kept: 4, review: 0, dropped: 0 };
const some = { kept: 3, review: 1, dropped: 0 };
const body = (rest: Partial<CorrectedBody>): CorrectedBody => ({
  assessmentId: 'a',
  body: { code: 'kraton', name: 'Desa Kraton' },
  state: 'filling',
  answers: none,
  verdicts: none,
  goesBack: false,
  mayReturn: false,
  restoredTo: null,
  ...rest,
});

test.each([
  ['a body without effects hears nothing', {}, false, ['none']],
  ['one that is filling in is told', { answers: some }, false, ['told']],
  [
    'one that has submitted gets it back where asked',
    { state: 'submitted', answers: some, mayReturn: true },
    true,
    ['return'],
  ],
  ['also for a new question alone', { state: 'submitted', mayReturn: true }, true, ['return']],
  ['and else keeps it as sent while it could be returned', { state: 'submitted', mayReturn: true }, false, ['stays']],
  ['and cannot get it back where it may not', { state: 'submitted', answers: some }, true, ['locked']],
  [
    'one that only a correction returned is where it was',
    { state: 'returned', restoredTo: 'verified' },
    true,
    ['restored'],
  ],
  ['a verifier at work judges again', { state: 'verifying', verdicts: some }, false, ['judge']],
  [
    'a finished verification opens again',
    { state: 'verified', answers: some, verdicts: some, goesBack: true },
    false,
    ['locked', 'verify'],
  ],
] as const)('%s', (_, facts, returnBodies, expected) => {
  expect(consequencesOf(body(facts), returnBodies)).toEqual(expected);
});

test('what is dropped touches a body as well as what is to be reviewed', () => {
  expect(touches({ kept: 0, review: 0, dropped: 2 })).toBe(true);
  expect(touches(some)).toBe(true);
  expect(touches(none)).toBe(false);
});

test('the last question counts what goes back, and what is returned only where it was asked for', () => {
  const bodies = [body({ goesBack: true }), body({ mayReturn: true }), body({ restoredTo: 'verified' })];
  expect(countConsequences({ bodies }, true)).toEqual({ goesBack: 1, returned: 1, restored: 1 });
  expect(countConsequences({ bodies }, false)).toEqual({ goesBack: 1, returned: 0, restored: 1 });
});
