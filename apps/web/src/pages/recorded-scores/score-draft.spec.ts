import { draftOf, isChanged, toItems, withRead, type RecordedLine } from './score-draft';

const line = (assessmentId: string, more: Partial<RecordedLine> = {}): RecordedLine => ({
  assessmentId,
  bodyCode: assessmentId,
  bodyName: assessmentId,
  categoryLabel: 'Desa',
  stageState: 'pending',
  score: null,
  note: null,
  revision: 0,
  sourceId: null,
  recordedBy: null,
  recordedAt: null,
  isOpen: true,
  ...more,
});
const scored = line('b', { score: '88.5', revision: 1 });
const missed = line('c', { revision: 1 });

test('zero, empty and no score are three things', () => {
  expect([line('a'), scored, missed].map(draftOf)).toEqual([
    { score: '', missed: false, note: '' },
    { score: '88,5', missed: false, note: '' },
    { score: '', missed: true, note: '' },
  ]);
  expect(isChanged(line('a'), { score: '0', missed: false, note: '' })).toBe(true);
  expect(isChanged(line('a'), { score: ' ', missed: false, note: 'x' })).toBe(false);
  expect(isChanged(missed, { score: '', missed: true, note: 'x' })).toBe(false);
});

test('only what changed is sent, with the revision that was seen', () => {
  const drafts = {
    a: { score: ' 0 ', missed: false, note: '' },
    b: { score: '88,5', missed: false, note: 'x' },
    c: { score: '70,25', missed: false, note: ' Susulan. ' },
  };
  expect(toItems([line('a'), scored, missed], drafts)).toEqual([
    { assessmentId: 'a', score: '0', note: null, revision: 0 },
    { assessmentId: 'c', score: '70.25', note: 'Susulan.', revision: 1 },
  ]);
});

test('a file fills in what differs, and nothing that is closed, unknown or without a score', () => {
  const row = { row: 2, name: '', code: null, bodyName: '', before: null };
  const read = {
    faults: [],
    warnings: [],
    rows: [
      { ...row, assessmentId: 'a', score: '60' },
      { ...row, assessmentId: 'b', score: '88.5' },
      { ...row, assessmentId: 'c', score: null },
      { ...row, assessmentId: null, score: '10' },
      { ...row, assessmentId: 'd', score: '10' },
    ],
  };
  const lines = [line('a'), scored, missed, line('d', { isOpen: false })];
  expect(withRead(lines, {}, read)).toEqual({ a: { score: '60', missed: false, note: '' } });
});
