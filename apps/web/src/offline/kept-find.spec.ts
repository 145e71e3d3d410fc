import { afterChoice, afterFound, afterStale, afterTyping, nextFound } from './kept-find';

const yes = { value: { choice: 'YA' }, note: null };
const no = { value: { choice: 'TIDAK' }, note: null };
const reply = { revision: 4, savedAt: '2026-11-30T01:00:00.000Z', score: '80.00' };
const typed = afterTyping(null, yes, 3).kept;

test('what is typed builds on what was seen, and goes out under one key until its fate is known', () => {
  const pending = nextFound(typed, 'k1');
  expect(pending).toEqual({ ...yes, revision: 3, key: 'k1' });
  const meanwhile = afterTyping({ ...typed, pending }, no, 3).kept;
  expect(nextFound(meanwhile, 'k2')).toBe(pending);
  expect(afterFound(meanwhile, pending, reply)).toMatchObject({ waits: 'signal', kept: { content: no, revision: 4, pending: null } }); // prettier-ignore
  expect(afterFound(typed, pending, reply)).toMatchObject({ waits: 'nothing', kept: { content: yes, ...reply } });
});

test('a pending save keeps the revision it was made for, though the page has read a newer one', () => {
  const pending = nextFound(typed, 'k1');
  expect(afterTyping({ ...typed, pending }, no, 9).kept).toMatchObject({ revision: 3, pending });
  expect(afterTyping(typed, no, 9).kept.revision).toBe(9);
});

test('another hand’s value waits for a person, whatever is typed on; the same value does not', () => {
  const theirs = { ...no, revision: 7, savedAt: reply.savedAt };
  expect(afterStale(typed, { ...theirs, ...yes })).toMatchObject({ waits: 'nothing', kept: { revision: 7 } });
  const torn = afterStale(typed, theirs).kept;
  expect(afterTyping(torn, { ...yes, note: 'x' }, 7)).toMatchObject({ waits: 'person', kept: { theirs } });
  expect(afterChoice(torn, 'mine')).toMatchObject({ waits: 'signal', kept: { content: yes, revision: 7, theirs: null } }); // prettier-ignore
  expect(afterChoice(torn, 'theirs')).toMatchObject({ waits: 'nothing', kept: { content: no, revision: 7, theirs: null } }); // prettier-ignore
});

test('what was refused is sent anew once it is typed anew', () => {
  const pending = nextFound(typed, 'k1');
  const refused = { ...typed, pending, refusal: 'Belum benar.' };
  expect(afterTyping(refused, no, 3)).toMatchObject({ waits: 'signal', kept: { pending: null, refusal: null } });
});
