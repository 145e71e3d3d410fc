import { ReadingBusy, Turns } from './turns';

/** A work that ends when it is told to. */
const work = () => {
  let end = (): void => undefined;
  let fail = end;
  const promise = new Promise<string>((resolve, reject) => {
    end = () => resolve('done');
    fail = () => reject(new Error('failed'));
  });
  return { promise, end, fail };
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('only so many run together; the others begin in the order in which they came', async () => {
  const turns = new Turns({ atOnce: 2, waiting: 8, milliseconds: 60_000 });
  const begun: number[] = [];
  const works = Array.from({ length: 5 }, work);
  const taken = works.map(({ promise }, index) => turns.take(() => (begun.push(index), promise)));
  await settled();
  expect(begun).toEqual([0, 1]);
  works[1]?.end();
  await settled();
  expect(begun).toEqual([0, 1, 2]);
  works.forEach(({ end }) => end());
  expect(await Promise.all(taken)).toEqual(['done', 'done', 'done', 'done', 'done']);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('a work that fails passes its turn on', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 1, milliseconds: 60_000 });
  const first = work();
  const failed = turns.take(() => first.promise);
  const second = turns.take(() => Promise.resolve('done'));
  first.fail();
  await expect(failed).rejects.toThrow('failed');
  expect(await second).toBe('done');
  expect(await turns.take(() => Promise.resolve('again'))).toBe('again');
});

test('where enough wait already, one more is turned away at once', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 1, milliseconds: 60_000 });
  const first = work();
  const taken = [turns.take(() => first.promise), turns.take(() => Promise.resolve('second'))];
  await expect(turns.take(() => Promise.resolve('third'))).rejects.toThrow(ReadingBusy);
  first.end();
  expect(await Promise.all(taken)).toEqual(['done', 'second']);
});

test('who has waited too long is turned away, and the next is not kept', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 1, milliseconds: 1 });
  const first = work();
  const taken = turns.take(() => first.promise);
  await expect(turns.take(() => Promise.resolve('second'))).rejects.toThrow(ReadingBusy);
  first.end();
  await taken;
  expect(await turns.take(() => Promise.resolve('third'))).toBe('third');
});
