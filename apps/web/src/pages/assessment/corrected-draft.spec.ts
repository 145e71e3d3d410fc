import { ApiProblem } from '../../api/problem';
import type { StoredAnswer } from '../../api/types';
import { at, no, offline, stage, stored, yes } from './answer-stage';
import { summariseSaves } from './save-summary';

const refusal = new ApiProblem('refused', 409, 'instrument.corrected', 'Dikoreksi', { instrumentSha256: 'v2' });
const same = (): boolean => false;
const v2 = (answers: Record<string, StoredAnswer>) => ({ answers, instrumentSha256: 'v2', isOther: same });
const typed = { ...no, note: 'lihat hal. 4' };

/** Typed on the first version, refused, and read anew. */
const refused = async () => {
  const scene = stage({ A01: stored(yes, 1) });
  scene.store.edit('A01', typed, 0);
  scene.pass(0);
  await at(scene.sent, 0).refuse(refusal);
  return scene;
};

describe('the questionnaire is corrected while it is open', () => {
  test('what was typed is held back: on screen is what the server has, and nothing is sent by itself', async () => {
    const { store, sent, pass, news, backup } = await refused();
    pass(60_000);
    expect(sent).toHaveLength(1);
    expect(news).toEqual([['v2', 'A01']]);
    expect(store.draft('A01')).toMatchObject({
      phase: 'settled',
      content: yes,
      held: { content: typed, unfit: null, instrumentSha256: 'v1' },
    });
    expect(summariseSaves(store.drafts())).toMatchObject({ phase: 'held', count: 1 });
    expect(backup()).toMatchObject({ A01: { held: { content: typed } } });
  });

  test('more typed while the refusal was under way is held too', async () => {
    const { store, sent, pass } = stage();
    store.edit('A01', no, 0);
    pass(0);
    store.edit('A01', typed, 900);
    await at(sent, 0).refuse(refusal);
    pass(60_000);
    expect(sent).toHaveLength(1);
    expect(store.draft('A01')).toMatchObject({ content: { value: null }, held: { content: typed } });
  });

  test('taken over, it is sent as said of the new question', async () => {
    const { store, sent, pass, backup } = await refused();
    store.renew(v2({ A01: stored(yes, 1) }));
    store.resolve('A01', typed);
    pass(0);
    expect(at(sent, 1).body).toEqual({ ...typed, revision: 1, key: 'key-2', instrumentSha256: 'v2' });
    await at(sent, 1).accept(2);
    expect(store.draft('A01')).toMatchObject({ phase: 'settled', held: null, content: typed });
    expect(backup()).toEqual({});
  });

  test('taken over though it is what stands there, it is sent all the same: it says that it was looked at', async () => {
    const { store, sent, pass } = await refused();
    store.renew(v2({ A01: stored(no, 1) }));
    store.resolve('A01', no);
    pass(0);
    expect(at(sent, 1).body).toMatchObject({ ...no, instrumentSha256: 'v2' });
  });

  test('left, it is gone, and what the server has stays', async () => {
    const { store, sent, pass, backup } = await refused();
    store.resolve('A01', null);
    pass(60_000);
    expect(sent).toHaveLength(1);
    expect(store.draft('A01')).toMatchObject({ phase: 'settled', content: yes, held: null });
    expect(backup()).toEqual({});
  });

  test('another answer leaves it to be read; the very same settles it', async () => {
    const { store, sent, pass } = await refused();
    store.renew(v2({ A01: stored(yes, 1) }));
    store.edit('A01', { ...yes, note: 'lain' }, 0);
    pass(0);
    await at(sent, 1).accept(2);
    expect(store.draft('A01')).toMatchObject({ phase: 'settled', held: { content: typed } });
    store.edit('A01', typed, 0);
    expect(store.draft('A01').held).toBeNull();
  });

  test('an answer stood by on the old question holds nothing back: it is there to be stood by again', async () => {
    const { store, sent, pass } = stage({ A01: stored(yes, 1) });
    store.confirm('A01');
    pass(0);
    await at(sent, 0).refuse(refusal);
    expect(store.draft('A01')).toMatchObject({ phase: 'settled', content: yes, held: null });
    store.renew(v2({ A01: stored(yes, 1) }));
    store.confirm('A01');
    pass(0);
    expect(at(sent, 1).body).toMatchObject({ ...yes, instrumentSha256: 'v2' });
  });
});

describe('what a correction leaves alone goes on', () => {
  test('an item that was left alone is saved, and says that there is a newer questionnaire', async () => {
    const { store, sent, pass, news } = stage();
    store.edit('A01', yes, 0);
    pass(0);
    await at(sent, 0).accept(1, 'v2');
    expect(store.draft('A01')).toMatchObject({ phase: 'settled', revision: 1, held: null });
    expect(news).toEqual([['v2', null]]);
  });

  test('what was begun before the new questions came is sent as begun before, however long it is typed at', async () => {
    const { store, sent, pass } = stage({ A01: stored(yes, 1), A02: stored(yes, 1) });
    store.edit('A01', no, 900);
    store.renew(v2({ A01: stored(yes, 1), A02: stored(yes, 1) }));
    store.edit('A01', typed, 900);
    store.edit('A02', no, 900);
    pass(900);
    expect(sent.map(({ body }) => body.instrumentSha256)).toEqual(['v1', 'v2']);
    await at(sent, 0).accept(2);
    store.edit('A01', yes, 0);
    pass(0);
    expect(at(sent, 2).body).toMatchObject({ revision: 2, instrumentSha256: 'v2' });
  });

  test('an answer that fell away is empty on screen, one that others changed is theirs, later saves stay', async () => {
    const { store, sent, pass } = stage({ A01: stored(yes, 1), A02: stored(yes, 1), A03: stored(yes, 1) });
    store.edit('A03', no, 0);
    pass(0);
    await at(sent, 0).accept(2);
    const gone = { ...stored(yes, 1), value: null };
    store.renew(v2({ A01: gone, A02: stored(no, 2), A03: stored(yes, 1), A04: stored(no, 1) }));
    expect(['A01', 'A02', 'A03', 'A04'].map((code) => store.draft(code).content.value)).toEqual([null, no.value, no.value, no.value]); // prettier-ignore
    expect(summariseSaves(store.drafts())).toMatchObject({ phase: 'settled', count: 0 });
  });

  test('a save under way while the form is read anew keeps its key and learns its own fate', async () => {
    const { store, sent, pass } = stage({ A01: stored(yes, 1) });
    store.edit('A01', no, 0);
    pass(0);
    store.renew(v2({ A01: stored(no, 2) }));
    expect(store.draft('A01').phase).toBe('sending');
    await at(sent, 0).refuse(offline);
    pass(60_000);
    expect(at(sent, 1).body).toEqual(at(sent, 0).body);
    await at(sent, 1).accept(2);
    expect(store.draft('A01')).toMatchObject({ phase: 'settled', content: no, revision: 2 });
  });

  test('what stood in a field that is gone, and was no answer, is kept to be read', () => {
    const { store } = stage();
    store.withhold('A01', '150 orang');
    store.renew({ ...v2({}), isOther: (code) => code === 'A01' });
    expect(store.draft('A01')).toMatchObject({ unfit: null, held: { unfit: '150 orang', instrumentSha256: 'v1' } });
  });

  test('after a reload of the page it is still held; what was unsaved goes out as typed on the old questions', () => {
    const held = { content: typed, unfit: null, instrumentSha256: 'v0' };
    const { store, sent, pass, backup } = stage(
      { A01: stored(yes, 1) },
      {
        A01: { content: yes, revision: 1, pending: null, seen: 'v0', held },
        A02: { content: no, revision: 0, pending: null, seen: 'v0' },
        A03: { content: no, revision: 0, pending: null },
      },
    );
    expect(store.draft('A01')).toMatchObject({ phase: 'settled', content: yes, held });
    pass(0);
    expect(sent.map(({ itemCode, body }) => [itemCode, body.instrumentSha256])).toEqual([['A02', 'v0'], ['A03', undefined]]); // prettier-ignore
    expect(backup()).toHaveProperty('A01.held');
  });

  test('what came late lies with the organiser: there is nothing to choose, and accepted it is settled', () => {
    const kept = { A01: { content: typed, revision: 1, pending: null } };
    const { store, sent, pass } = stage({ A01: stored(yes, 1) }, kept, 'organiser');
    expect(store.draft('A01').phase).toBe('late');
    store.renew(v2({ A01: stored(no, 2) }));
    expect(store.draft('A01')).toMatchObject({ phase: 'late', content: typed, saved: no, revision: 2, theirs: null });
    store.renew(v2({ A01: { ...stored(no, 3), note: typed.note } }));
    expect(store.draft('A01')).toMatchObject({ phase: 'settled', content: typed, revision: 3 });
    pass(60_000);
    expect(sent).toHaveLength(0);
  });
});
