import { confirmed, edited, overtaken, toDraft, withheld } from './answer-draft';

const stored = (choice: string, revision: number) => ({
  value: { choice },
  note: null,
  revision,
  savedAt: '2026-03-01T07:00:00Z',
  savedBy: 'Dewi',
});
const saved = toDraft(stored('YA', 3));

describe('standing by an answer', () => {
  test('sends what the server has once more', () => {
    expect(confirmed(saved)).toEqual({ ...saved, phase: 'waiting' });
  });

  test.each([
    ['a change that waits is sent anyway', edited(saved, { value: { choice: 'TIDAK' }, note: null })],
    ['a conflict is for a person to settle', overtaken(edited(saved, { value: null, note: null }), stored('TIDAK', 4))],
    ['what is typed and holds no answer is not passed over', withheld(saved, '12,,')],
  ])('%s', (_, draft) => {
    expect(confirmed(draft)).toEqual(draft);
  });
});
