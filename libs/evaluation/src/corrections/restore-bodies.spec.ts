import { mayMove } from '../assessments/assessment-state';
import { wayBack } from './restore-bodies';

const ways = [
  ['returned', 'submitted', ['submitted']],
  ['returned', 'verifying', ['verifying']],
  ['returned', 'verified', ['verifying', 'provisional', 'verified']],
  ['returned', 'appealing', ['verifying', 'provisional', 'appealing']],
  ['verifying', 'provisional', ['provisional']],
  ['verifying', 'verified', ['provisional', 'verified']],
] as const;

test.each(ways)('from %s back to %s, along the table of moves', (from, to, steps) => {
  expect(wayBack(from, to)).toEqual(steps);
  expect([from, ...steps].slice(0, -1).every((step, at) => mayMove(step, steps[at] ?? step))).toBe(true);
});
