import { openSteps, type RequestStanding } from './request-step';

const open: RequestStanding = {
  state: 'open',
  outcome: null,
  isExtended: false,
  dueOn: '2026-11-30',
  hasOpenObjection: false,
};

test('on its last day a request can still be prolonged, the day after it cannot, and is open to an objection', () => {
  expect(openSteps(open, '2026-11-30')).toEqual(['decide', 'stop', 'extend', 'forward', 'withdraw']);
  expect(openSteps(open, '2026-12-01')).toEqual(['decide', 'stop', 'forward', 'withdraw', 'object']);
});

test('it is prolonged once', () => {
  expect(openSteps({ ...open, isExtended: true }, '2026-11-01')).not.toContain('extend');
});

test('a stopped clock waits for the requester, and can only go on or be given up', () => {
  expect(openSteps({ ...open, state: 'stopped', dueOn: null }, '2027-01-01')).toEqual(['resume', 'withdraw']);
});

test('a decision can be objected to, once at a time', () => {
  const decided: RequestStanding = { ...open, state: 'decided', outcome: 'granted', dueOn: null };
  expect(openSteps(decided, '2026-12-01')).toEqual(['deliver', 'object']);
  expect(openSteps({ ...decided, hasOpenObjection: true }, '2026-12-01')).toEqual(['deliver']);
  expect(openSteps({ ...decided, outcome: 'refused' }, '2026-12-01')).toEqual(['object']);
  expect(openSteps({ ...decided, state: 'withdrawn' }, '2026-12-01')).toEqual([]);
});
