import { edited, failed, overtaken, toDraft } from './answer-draft';
import { no, offline, stored, yes } from './answer-stage';
import { summariseSaves } from './save-summary';

const typed = edited(toDraft(undefined), yes);
const conflict = overtaken(typed, stored(no, 1));
const unsent = failed(typed, offline);

test('each is counted as what it is: what waits for signal is no conflict', () => {
  const drafts = new Map([
    ['A1', conflict],
    ['A2', conflict],
    ['A3', unsent],
  ]);
  expect(summariseSaves(drafts)).toMatchObject({ phase: 'stale', count: 2 });
  expect(summariseSaves(new Map([['A3', unsent]]))).toMatchObject({ phase: 'unsent', count: 1 });
});

test('evidence that came last is the last saving', () => {
  const drafts = new Map([['A1', toDraft(stored(yes, 1))]]);
  const { savedAt } = summariseSaves(drafts);
  const evidence = { A1: [{ createdAt: '2099-01-01T00:00:00.000Z' }], A2: [{ createdAt: '2000-01-01T00:00:00.000Z' }] };
  expect([savedAt === null, summariseSaves(drafts, evidence).savedAt]).toEqual([false, '2099-01-01T00:00:00.000Z']);
});
