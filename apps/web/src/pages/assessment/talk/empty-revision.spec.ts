import { wasEmptied } from './empty-revision';

const answer = { choice: 'YA' };

test('a note before any answer empties nothing', () => {
  const saves = [
    { revision: 2, value: null },
    { revision: 1, value: { text: ' ' } },
  ];
  expect([0, 1].map((at) => wasEmptied(saves, at))).toEqual([false, false]);
});

test('an answer that was taken away was emptied', () => {
  const saves = [
    { revision: 3, value: null },
    { revision: 2, value: answer },
    { revision: 1, value: null },
  ];
  expect([wasEmptied(saves, 0), wasEmptied(saves, 2)]).toEqual([true, false]);
});

test('where the first saves are not shown, an empty one is taken to have emptied', () => {
  expect(wasEmptied([{ revision: 120, value: null }], 0)).toBe(true);
});
