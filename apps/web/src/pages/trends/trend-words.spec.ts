import { countLinks, directionOf, distanceOf } from './trend-words';

test.each([
  ['3.20', 'up', '3.2'],
  ['+0.05', 'up', '0.05'],
  ['-12.00', 'down', '12'],
  ['0.00', 'level', '0'],
  ['-0.00', 'level', '0'],
  ['100', 'up', '100'],
])('a difference of %s points %s by %s', (difference, direction, distance) => {
  expect(directionOf(difference)).toBe(direction);
  expect(distanceOf(difference)).toBe(distance);
});

test('without both years there is no direction', () => {
  expect(directionOf(null)).toBeNull();
});

test('questions are counted by how they are linked to last year', () => {
  const item = { code: 'A1', label: { id: 'A' }, node: 'A', previousMean: null, previousBodies: 0 };
  const of = (link: 'same' | 'changed' | 'new') => ({
    ...item,
    link,
    previousCode: null,
    reasons: [],
    mean: null,
    difference: null,
    bodies: 0,
  });
  const items = [of('same'), of('changed'), of('new'), of('new')];
  expect(countLinks({ items, gone: [item] })).toEqual({ same: 1, changed: 1, added: 2, gone: 1 });
});
