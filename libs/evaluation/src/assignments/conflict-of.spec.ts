import { conflictLabel, conflictOf, type Ties } from './conflict-of';

const none: Ties = { bodyIds: [], formerBodyIds: [], bodyParentIds: [], regionCodes: [], declaredBodyIds: [] };
const kraton = { bodyId: 'kraton', parentId: 'yosowilangun', regionCode: '35.08.07.2001' };

test.each([
  [{ bodyIds: ['kraton'] }, 'ownBody'],
  [{ formerBodyIds: ['kraton'] }, 'formerBody'],
  [{ declaredBodyIds: ['kraton'] }, 'declared'],
  [{ bodyIds: ['yosowilangun'] }, 'parentBody'],
  [{ formerBodyIds: ['yosowilangun'] }, 'parentBody'],
  [{ bodyParentIds: ['kraton'] }, 'childBody'],
  [{ regionCodes: ['35.08.07.2009'] }, 'sameRegion'],
  [{ regionCodes: ['35.08.07'] }, 'sameRegion'],
  [{ regionCodes: ['35.08.08.2001'] }, null],
  // A whole regency is no tie, and 35.08.0 is no part of 35.08.07.
  [{ regionCodes: ['35.08'] }, null],
  [{ regionCodes: ['35.08.0'] }, null],
  [{ bodyIds: ['elsewhere'], declaredBodyIds: ['munder'] }, null],
] as const)('%j: %s', (ties, conflict) => {
  expect(conflictOf({ ...none, ...ties }, kraton)).toBe(conflict);
});

test('the nearest tie is named, in words', () => {
  expect(conflictOf({ ...none, bodyIds: ['kraton'], declaredBodyIds: ['kraton'] }, kraton)).toBe('ownBody');
  expect(conflictLabel('formerBody')).toBe('pernah bertugas di badan publik ini');
});

test('a body without a region is in nobody’s', () => {
  expect(conflictOf({ ...none, regionCodes: ['35.08.07'] }, { ...kraton, regionCode: null })).toBeNull();
});
