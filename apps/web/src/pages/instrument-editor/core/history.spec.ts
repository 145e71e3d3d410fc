import { type History, noHistory, redo, remembered, undo } from './history';

/** A document is a set of words; a step carried over adds and removes what it did. */
type Words = readonly string[];
const carry = (from: Words, to: Words, present: Words): Words => [
  ...present.filter((word) => to.includes(word) || !from.includes(word)),
  ...to.filter((word) => !from.includes(word) && !present.includes(word)),
];
const write = (history: History<Words>, steps: readonly (readonly [Words, Words, string, number])[]): History<Words> =>
  steps.reduce((all, [before, after, tag, at]) => remembered(all, { before, after, tag, at }), history);

test('typing on in one field is one step; another field, a pause or a plain act begins a new one', () => {
  const [a, b, c, d, e, f]: Words[] = [[], ['b'], ['c'], ['d'], ['e'], ['f']];
  const history = write(noHistory(), [
    [a!, b!, 'A01.text', 0],
    [b!, c!, 'A01.text', 1_000],
    [c!, d!, 'A01.weight', 1_100],
    [d!, e!, 'A01.weight', 4_000],
    [e!, f!, '', 4_100],
  ]);
  expect(history.done.map(({ before, after }) => [before, after])).toEqual([
    [a, c],
    [c, d],
    [d, e],
    [e, f],
  ]);
});

test('a step is taken back and done again', () => {
  const before: Words = ['satu'];
  const after: Words = ['satu', 'dua'];
  const back = undo(write(noHistory(), [[before, after, '', 0]]), after, carry)!;
  expect(back.present).toBe(before);
  const again = redo(back.history, back.present, carry)!;
  expect(again.present).toBe(after);
  expect(undo(back.history, back.present, carry)).toBeNull();
  expect(redo(again.history, again.present, carry)).toBeNull();
});

test('what a colleague did meanwhile stays when a step is taken back and done again', () => {
  const before: Words = ['satu'];
  const after: Words = ['satu', 'dua'];
  const withTheirs: Words = ['satu', 'dua', 'mereka'];
  const back = undo(write(noHistory(), [[before, after, '', 0]]), withTheirs, carry)!;
  expect(back.present).toEqual(['satu', 'mereka']);
  const more: Words = ['satu', 'mereka', 'lagi'];
  expect(redo(back.history, more, carry)!.present).toEqual(['satu', 'mereka', 'lagi', 'dua']);
});

test('a new step forgets what was undone', () => {
  const one: Words = ['satu'];
  const back = undo(write(noHistory(), [[[], one, '', 0]]), one, carry)!;
  const two: Words = ['dua'];
  expect(remembered(back.history, { before: back.present, after: two, tag: '', at: 1 }).undone).toEqual([]);
});
