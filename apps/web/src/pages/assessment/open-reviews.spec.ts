import { toDraft } from './answer-draft';
import { openCodes, openReviews } from './open-reviews';

const stored = (revision: number) => ({
  value: { choice: 'YA' },
  note: null,
  revision,
  savedAt: '2026-03-01T00:00:00Z',
  savedBy: 'Dewi',
});
const form = {
  answers: { A1: stored(3), A2: stored(1) },
  reviews: { answers: { A1: 'review', A2: 'dropped', A9: 'dropped' }, verdicts: {}, dropped: [] },
} as const;
const items = [{ code: 'A1' }, { code: 'A2' }, { code: 'A3' }];

test('what a correction left stays open until its item is saved again, also unchanged', () => {
  const drafts = new Map(Object.entries(form.answers).map(([code, answer]) => [code, toDraft(answer)]));
  expect([...openReviews(form, drafts, items)]).toEqual([
    ['A1', 'review'],
    ['A2', 'dropped'],
  ]);
  drafts.set('A1', toDraft(stored(4)));
  expect([...openReviews(form, drafts, items)]).toEqual([['A2', 'dropped']]);
});

test('what the assessor fills in asks nothing of the body', () => {
  expect(openReviews({ ...form, answers: {} }, new Map(), [{ code: 'A1', filledBy: 'assessor' }]).size).toBe(0);
});

test('a form that was never corrected has nothing to look at', () => {
  expect(openReviews({ answers: {}, reviews: { answers: {}, verdicts: {}, dropped: [] } }, new Map(), items).size).toBe(
    0,
  );
});

test('an item that is both incomplete and to be reviewed is asked for once', () => {
  const complete = { missing: [{ itemCode: 'A1' }, { itemCode: 'A3' }] };
  const reviews = new Map([['A1', 'review']] as const);
  expect([...openCodes({ complete, reviews, form: { editableItems: null } })]).toEqual(['A1', 'A3']);
});

test('while single items are repaired, only these are asked for', () => {
  const complete = { missing: [{ itemCode: 'A1' }, { itemCode: 'A2' }, { itemCode: 'A3' }] };
  const reviews = new Map([['A4', 'review']] as const);
  expect([...openCodes({ complete, reviews, form: { editableItems: ['A3', 'A5'] } })]).toEqual(['A3']);
  expect(openCodes({ complete, reviews, form: { editableItems: ['A5'] } }).size).toBe(0);
});
