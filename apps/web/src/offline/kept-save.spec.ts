import type { KeptAnswer } from './kept-answer';
import { afterReply, nextSave } from './kept-save';

const typed = { phoneAt: '2026-03-01T07:00:00.000Z', offsetMs: 0 };
const answer = { value: { choice: 'YA' }, note: null };
const withNote = { ...answer, note: 'Lihat halaman depan.' };
const begun = { ...answer, revision: 0, key: 'key-1', typed };
const kept: KeptAnswer = { content: withNote, revision: 0, pending: begun, seen: 'v1', typed };
const reply = { revision: 1, savedAt: '2026-03-01T08:00:00Z' };

test('a note typed after the save of its answer was begun is sent after it, on the new revision', () => {
  const first = nextSave(kept, 'key-2');
  expect(first).toBe(begun);
  const then = afterReply(kept, first, reply);
  expect(then).toMatchObject({ waits: 'signal', kept: { content: withNote, saved: answer, pending: null } });
  const second = nextSave(then.kept, 'key-2');
  expect(second).toEqual({ ...withNote, revision: 1, key: 'key-2', instrumentSha256: 'v1', typed });
  const last = afterReply(then.kept, second, { ...reply, revision: 2 });
  expect(last).toMatchObject({ waits: 'nothing', kept: { content: withNote, saved: withNote, revision: 2 } });
});

test('after the deadline the organiser gets the note too, not only the answer it was typed to', () => {
  const then = afterReply(kept, begun, { late: true });
  expect(then).toMatchObject({ waits: 'signal', kept: { content: withNote, pending: null, revision: 0 } });
  expect(afterReply(then.kept, nextSave(then.kept, 'key-2'), { late: true }).waits).toBe('organiser');
});

test('the same elements in another order are nothing new', () => {
  const elements = { value: { elements: ['b', 'a'] }, note: '' };
  const sent = { value: { elements: ['a', 'b'] }, note: null, revision: 0, key: 'key-1' };
  expect(afterReply({ content: elements, revision: 0, pending: sent }, sent, reply).waits).toBe('nothing');
});
