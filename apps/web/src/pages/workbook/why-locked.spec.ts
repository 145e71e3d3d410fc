import { whyLocked } from './why-locked';

const noon = Date.parse('2026-03-01T05:00:00Z');
const before = '2026-03-01T04:00:00Z';
const after = '2026-03-02T04:00:00Z';

test.each([
  ['organiserAdmin', 'filling', after, 'organiser'],
  ['verifier', 'submitted', before, 'reader'],
  [null, 'filling', after, 'reader'],
  ['superior', 'filling', after, 'superior'],
  ['unitPpid', 'filling', before, 'late'],
  ['unitPpid', 'returned', before, 'late'],
  ['unitPpid', 'filling', after, 'notOpen'],
  ['unitPpid', 'registered', null, 'notOpen'],
  ['unitPpid', 'submitted', before, 'state'],
  ['unitPpid', 'invited', after, 'state'],
] as const)('%s at %s with %s', (role, state, deadline, why) => {
  expect(whyLocked({ state, deadline }, role, noon)).toBe(why);
});
