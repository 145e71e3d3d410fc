import { restored, toKept, waitOf } from './answer-backup';
import { chosen, confirmed, edited, failed, overtaken, toDraft, withheld, type AnswerDraft } from './answer-draft';
import { ApiProblem } from '../../api/problem';

const stored = (choice: string, revision: number) => ({
  value: { choice },
  note: null,
  revision,
  savedAt: '2026-11-30T02:00:00Z',
  savedBy: null,
});
const onPhone = (draft: AnswerDraft) => ({ waits: waitOf(draft), kept: toKept(draft) });

const typed = edited(toDraft(stored('BAIK', 1)), { value: { choice: 'CUKUP' }, note: null });
const theirs = stored('KURANG', 2);
const conflict = overtaken(typed, theirs);

test('a conflict that nobody has decided is one again after a reload, whatever the form was read from', () => {
  for (const form of [theirs, stored('BAIK', 1)]) {
    const again = restored(toDraft(form), onPhone(conflict));
    expect([again.phase, again.content.value, again.theirs?.value]).toEqual([
      'stale',
      { choice: 'CUKUP' },
      { choice: 'KURANG' },
    ]);
  }
});

test('a conflict that was decided elsewhere in the same way is none', () => {
  expect(restored(toDraft(stored('CUKUP', 3)), onPhone(conflict)).phase).toBe('settled');
});

test('an answer that waits for signal goes on waiting, one that was overtaken meanwhile waits for a person', () => {
  expect(restored(toDraft(stored('BAIK', 1)), onPhone(typed)).phase).toBe('waiting');
  expect(restored(toDraft(theirs), onPhone(typed)).phase).toBe('stale');
});

test('what somebody stood by without signal is still on its way after a reload, unless the server has heard of it', () => {
  const stoodBy = onPhone(confirmed(toDraft(stored('BAIK', 1))));
  expect(restored(toDraft(stored('BAIK', 1)), stoodBy).phase).toBe('waiting');
  expect(restored(toDraft(stored('BAIK', 2)), stoodBy).phase).toBe('settled');
  const putAway = onPhone(confirmed(toDraft(undefined)));
  expect(restored(toDraft(undefined), putAway).phase).toBe('waiting');
});

test('an answer that the server refused is tried again as it is', () => {
  const refused = failed(typed, new ApiProblem('refused', 422, 'answer.invalid', 'Tidak sesuai.'));
  expect(waitOf(refused)).toBe('person');
  expect(restored(toDraft(stored('BAIK', 1)), onPhone(refused)).phase).toBe('waiting');
});

test('an answer refused because the questionnaire was handed in is put beside what the server has, whenever it opens again', () => {
  const refused = failed(typed, new ApiProblem('refused', 409, 'assessment.locked', 'Sudah dikirim.'));
  // Also as versions kept it that noted no code.
  const { refusalCode, ...earlier } = toKept(refused);
  expect([waitOf(refused), refusalCode]).toEqual(['person', 'assessment.locked']);
  for (const kept of [toKept(refused), earlier])
    for (const form of [stored('BAIK', 1), theirs]) {
      const again = restored(toDraft(form), { waits: 'person', kept });
      expect(again).toMatchObject({ phase: 'stale', content: { value: { choice: 'CUKUP' } }, pending: null });
      expect(again.theirs).toMatchObject({ value: form.value, revision: form.revision });
      expect(again.problem?.message).toBe('Sudah dikirim.');
      expect(chosen(again, 'mine')).toMatchObject({ phase: 'waiting', revision: form.revision, problem: null });
      expect(chosen(again, 'theirs')).toMatchObject({ phase: 'settled', content: { value: form.value } });
    }
  expect(restored(toDraft(stored('CUKUP', 2)), onPhone(refused)).phase).toBe('settled');
});

test('what was typed and is no answer stands in its field again after a reload, whatever the server has by now', () => {
  const unfit = withheld(toDraft(stored('BAIK', 1)), '1.250');
  expect(waitOf(unfit)).toBe('person');
  for (const form of [stored('BAIK', 1), theirs]) {
    const again = restored(toDraft(form), onPhone(unfit));
    expect([again.unfit, again.phase, again.content.value]).toEqual(['1.250', 'settled', form.value]);
  }
});

test('a conflict names who saved the other answer also after a reload', () => {
  const named = overtaken(typed, { ...theirs, savedBy: 'Dewi' });
  expect(restored(toDraft(theirs), onPhone(named)).theirs?.savedBy).toBe('Dewi');
});
