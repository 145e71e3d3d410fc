import type { AnswerContent, KeptAnswer } from '../../offline/kept-answer';
import { restored, toKept, waitOf } from './answer-backup';
import { accepted, begun, chosen, edited, toDraft, torn, type AnswerDraft } from './answer-draft';
import { no, stored, yes } from './answer-stage';
import { metOnDevice } from './other-window';

const onPhone = (draft: AnswerDraft) => ({ waits: waitOf(draft), kept: toKept(draft) });
const empty = toDraft(undefined);
const noted = (note: string): AnswerContent => ({ value: null, note });
const withNote = edited(empty, noted('Lihat papan.'));
const withYes = edited(empty, yes);

test('a note of one window and the value of another both stay, whichever of them is written last', () => {
  for (const [mine, theirs] of [
    [withYes, begun(withNote, 'key-1')],
    [begun(withNote, 'key-1'), withYes],
  ] as const) {
    const { draft, isTheirs } = metOnDevice(mine, onPhone(theirs), null);
    expect(draft.content).toEqual({ ...yes, note: 'Lihat papan.' });
    expect(draft.pending?.key).toBe('key-1');
    expect([waitOf(draft), isTheirs]).toEqual(['signal', false]);
  }
});

test('a window that changed nothing since shows what the other one wrote, and writes nothing', () => {
  const first = metOnDevice(empty, onPhone(withNote), null);
  expect([first.draft.content, first.draft.phase, first.isTheirs]).toEqual([withNote.content, 'waiting', true]);
  const longer = onPhone(edited(withNote, noted('Lihat papan desa.')));
  const second = metOnDevice(first.draft, longer, toKept(withNote));
  expect([second.draft.content.note, second.draft.rivals]).toEqual(['Lihat papan desa.', []]);
});

test('where both changed the same, a person chooses, also after a reload, and nothing is sent before', () => {
  const { draft } = metOnDevice(withYes, onPhone(edited(empty, no)), null);
  const again = restored(toDraft(undefined), onPhone(draft));
  for (const one of [draft, again]) {
    expect([one.phase, one.content, one.rivals, waitOf(one)]).toEqual(['stale', yes, [no], 'person']);
    expect(chosen(one, 'theirs')).toMatchObject({ content: no, rivals: [], phase: 'waiting' });
    expect(chosen(one, 'mine')).toMatchObject({ content: yes, rivals: [], phase: 'waiting' });
  }
});

test('what the server takes of one window decides nothing between two', () => {
  const sent = begun(edited(empty, no), 'key-1');
  const { draft } = metOnDevice(withYes, onPhone(sent), null);
  const after = torn(accepted(draft, { revision: 1, savedAt: '2026-03-01T07:00:00Z' }));
  expect([after.phase, after.revision, after.content, after.rivals]).toEqual(['stale', 1, yes, [no]]);
});

test('what another window had saved, refused or thrown away is so here too', () => {
  const kept: KeptAnswer = toKept(withYes);
  const saved = metOnDevice(withYes, onPhone(toDraft(stored(yes, 1))), kept).draft;
  expect([saved.phase, saved.revision]).toEqual(['settled', 1]);
  const refusal = { refusal: 'Tidak sesuai.', refusalCode: 'answer.invalid' };
  const refused = metOnDevice(withYes, { waits: 'person', kept: { ...kept, ...refusal } }, kept).draft;
  expect([refused.phase, refused.problem?.message]).toEqual(['refused', 'Tidak sesuai.']);
  const gone = metOnDevice(withYes, null, kept).draft;
  expect([gone.phase, gone.content]).toEqual(['settled', empty.content]);
});
