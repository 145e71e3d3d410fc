import { assessmentStates, type AssessmentState } from '@app/database';
import {
  mayMove,
  moves,
  showsAnswers,
  showsVerdicts,
  stateDiagram,
  stateLabels,
  takesAnswers,
  takesVerdicts,
} from './assessment-state';

const reachableFrom = (start: AssessmentState): Set<AssessmentState> => {
  const seen = new Set<AssessmentState>([start]);
  for (const state of seen) for (const next of moves[state]) seen.add(next);
  return seen;
};

test('every state the database knows is in the table, labelled, and reachable from the invitation', () => {
  expect(Object.keys(moves).sort()).toEqual([...assessmentStates].sort());
  expect(Object.keys(stateLabels).sort()).toEqual([...assessmentStates].sort());
  expect([...reachableFrom('invited')].sort()).toEqual([...assessmentStates].sort());
});

test('every life can still end: from each state one may withdraw', () => {
  for (const state of assessmentStates) expect(reachableFrom(state)).toContain('withdrawn');
});

test.each([
  ['filling', 'submitted', true],
  ['returned', 'submitted', true],
  ['returned', 'verifying', true],
  ['submitted', 'filling', false],
  ['verified', 'verifying', true],
  ['verified', 'returned', false],
  ['withdrawn', 'invited', false],
  ['invited', 'filling', false],
] as const)('%s → %s: %s', (from, to, expected) => {
  expect(mayMove(from, to)).toBe(expected);
});

test('answers are taken until submission and again after a return, and at no other time', () => {
  expect(assessmentStates.filter(takesAnswers)).toEqual(['registered', 'filling', 'returned']);
});

test.each([
  [false, ['submitted', 'verifying']],
  [true, ['submitted', 'verifying', 'returned']],
] as const)(
  'verdicts are given on what was handed in; on what was returned only when its time is over: %s',
  (isOver, states) => {
    expect(assessmentStates.filter((state) => takesVerdicts(state, isOver))).toEqual(states);
  },
);

test('what nobody handed in is judged only after the deadline, and only where the period counts it', () => {
  expect(takesVerdicts('filling', true, 'count')).toBe(true);
  expect(takesVerdicts('filling', false, 'count')).toBe(false);
  expect(takesVerdicts('filling', true, 'zero')).toBe(false);
  expect(takesVerdicts('registered', true, 'count')).toBe(false);
});

test('a body reads its verdicts from the opening of its provisional score on', () => {
  expect(assessmentStates.filter(showsVerdicts)).toEqual(['appealing', 'verified']);
});

test('the diagram draws each move once', () => {
  const arrows = stateDiagram()
    .split('\n')
    .filter((line) => line.includes('-->'));
  expect(arrows).toHaveLength(1 + Object.values(moves).flat().length);
});

test('whoever judges reads what was handed in, and a draft only where it counts after the window', () => {
  const shown = (over: boolean, rule: 'count' | 'zero'): string[] =>
    assessmentStates.filter((state) => !showsAnswers(state, over, rule));
  expect(shown(false, 'count')).toEqual(['invited', 'registered', 'filling']);
  expect(shown(true, 'zero')).toEqual(['invited', 'registered', 'filling']);
  expect(shown(true, 'count')).toEqual(['invited', 'registered']);
});
