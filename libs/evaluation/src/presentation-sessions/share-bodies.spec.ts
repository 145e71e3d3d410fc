import { shareBodies } from './share-bodies';

const bodies = ['a', 'b', 'c', 'd', 'e'];

test('bodies are shared out evenly, the first sessions taking one more, and neighbours stay together', () => {
  const shared = shareBodies([{ id: 'one', holds: 0 }, { id: 'two', holds: 0 }], bodies); // prettier-ignore
  expect([...shared]).toEqual([
    ['one', ['a', 'b', 'c']],
    ['two', ['d', 'e']],
  ]);
});

test('a session that has some already takes fewer, and a full one none', () => {
  const shared = shareBodies(
    [
      { id: 'some', holds: 2 },
      { id: 'none', holds: 0 },
      { id: 'full', holds: 9 },
    ],
    bodies,
  );
  expect([...shared]).toEqual([
    ['some', ['a', 'b']],
    ['none', ['c', 'd', 'e']],
    ['full', []],
  ]);
});

test('without a session nobody is placed', () => {
  expect([...shareBodies([], bodies)]).toEqual([]);
});
