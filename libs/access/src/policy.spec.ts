import type { Actor } from './actor';
import { may, policy, rule, type Action } from './policy';

const dewi: Actor = {
  userId: 'dewi',
  membershipId: 'm1',
  role: 'unitPpid',
  organiserId: 'lumajang',
  publicBodyId: 'kraton',
};
const made: Actor = {
  userId: 'made',
  membershipId: 'm2',
  role: 'verifier',
  organiserId: 'lumajang',
  publicBodyId: null,
};
const ratna: Actor = {
  userId: 'ratna',
  membershipId: 'm3',
  role: 'organiserAdmin',
  organiserId: 'lumajang',
  publicBodyId: null,
};
const oka: Actor = { userId: 'oka', membershipId: 'm4', role: 'operator', organiserId: null, publicBodyId: null };

test.each([
  ['her own body', { organiserId: 'lumajang', publicBodyId: 'kraton' }, 'allowed'],
  ['the body next door', { organiserId: 'lumajang', publicBodyId: 'yosowilangun' }, 'foreignBody'],
  ['a body of another organiser', { organiserId: 'jember', publicBodyId: 'kraton' }, 'foreignOrganiser'],
  ['something that names no body', { organiserId: 'lumajang' }, 'foreignBody'],
] as const)('a unit PPID answers for %s: %s', (_, subject, expected) => {
  expect(rule(dewi, 'answer.write', subject)).toBe(expected);
});

test('a verifier judges only what is assigned to them', () => {
  expect(rule(made, 'verdict.write', { organiserId: 'lumajang', assignedTo: ['made', 'ayu'] })).toBe('allowed');
  expect(rule(made, 'verdict.write', { organiserId: 'lumajang', assignedTo: ['ayu'] })).toBe('notAssigned');
  expect(rule(made, 'verdict.write', { organiserId: 'lumajang' })).toBe('notAssigned');
});

test('the secretariat neither answers nor judges nor determines', () => {
  for (const action of ['answer.write', 'verdict.write', 'determination.write', 'submission.write'] as const)
    expect(rule(ratna, action, { organiserId: 'lumajang' })).toBe('wrongRole');
});

test('the operator sees no period, no score and no answer', () => {
  const allowed = (Object.keys(policy) as Action[]).filter((action) => may(oka, action));
  expect(allowed).toEqual(['user.write', 'person.read', 'person.write', 'operations.read']);
});

test('nobody but the operator reaches into another organiser', () => {
  for (const action of Object.keys(policy) as Action[])
    for (const actor of [dewi, made, ratna])
      expect(
        may(actor, action, { organiserId: 'jember', publicBodyId: 'kraton', assignedTo: ['made', 'dewi', 'ratna'] }),
      ).toBe(false);
});

test('without a subject only the role is judged', () => {
  expect(may(dewi, 'answer.write')).toBe(true);
  expect(may(made, 'answer.write')).toBe(false);
});
