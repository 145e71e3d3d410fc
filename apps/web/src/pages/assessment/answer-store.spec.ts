import { ApiProblem } from '../../api/problem';
import type { StoredAnswer } from '../../api/types';
import { at, no, offline, stage, stored, yes } from './answer-stage';
import { retryDelay } from './answer-store';
import { summariseSaves } from './save-summary';

const stale = (current: StoredAnswer) => new ApiProblem('refused', 409, 'answer.stale', 'Berubah', { current });

describe('the answers on this device', () => {
  test('typing is sent once, after the pause, with the revision last seen', () => {
    const { store, sent, pass } = stage({ A01: stored(yes, 3) });
    store.edit('A01', { ...yes, note: 'lihat hal' }, 800);
    pass(500);
    store.edit('A01', { ...yes, note: 'lihat hal. 4' }, 800);
    pass(500);
    expect(sent).toHaveLength(0);
    pass(300);
    expect(sent).toHaveLength(1);
    expect(at(sent, 0).body).toEqual({
      ...yes,
      note: 'lihat hal. 4',
      revision: 3,
      key: 'key-1',
      instrumentSha256: 'v1',
    });
    expect(store.draft('A01').phase).toBe('sending');
  });

  test('an acknowledged answer is settled and leaves the backup', async () => {
    const { store, sent, pass, backup } = stage();
    store.edit('A01', yes, 0);
    expect(Object.keys(backup())).toEqual(['A01']);
    pass(0);
    await at(sent, 0).accept(1);
    expect(store.draft('A01')).toMatchObject({ phase: 'settled', revision: 1, savedAt: '2026-03-01T07:01:00Z' });
    expect(backup()).toEqual({});
  });

  test('a change during a save waits for its answer and then builds on the new revision', async () => {
    const { store, sent, pass } = stage();
    store.edit('A01', yes, 0);
    pass(0);
    store.edit('A01', no, 0);
    pass(10_000);
    expect(sent).toHaveLength(1);
    await at(sent, 0).accept(1);
    pass(0);
    expect(at(sent, 1).body).toEqual({ ...no, revision: 1, key: 'key-2', instrumentSha256: 'v1' });
    await at(sent, 1).accept(2);
    expect(store.draft('A01').phase).toBe('settled');
  });

  test('going back to what the server has asks the server for nothing', () => {
    const { store, sent, pass } = stage({ A01: stored(yes, 1) });
    store.edit('A01', no, 800);
    store.edit('A01', yes, 800);
    pass(10_000);
    expect(sent).toHaveLength(0);
    expect(store.draft('A01').phase).toBe('settled');
  });

  test('a lost save is repeated under the same key before anything newer is sent', async () => {
    const { store, sent, pass } = stage();
    store.edit('A01', yes, 0);
    pass(0);
    await at(sent, 0).refuse(offline);
    expect(store.draft('A01').phase).toBe('unsent');
    store.edit('A01', no, 0);
    pass(0);
    expect(at(sent, 1).body).toEqual(at(sent, 0).body);
    await at(sent, 1).accept(1);
    pass(0);
    expect(at(sent, 2).body).toMatchObject({ ...no, revision: 1, key: 'key-3' });
  });

  test('retries come after 1, 2 and 4 seconds, and at once when the connection is back', async () => {
    const { store, sent, pass } = stage();
    store.edit('A01', yes, 0);
    pass(0);
    await at(sent, 0).refuse(offline);
    pass(999);
    expect(sent).toHaveLength(1);
    pass(1);
    expect(sent).toHaveLength(2);
    await at(sent, 1).refuse(offline);
    pass(1_999);
    expect(sent).toHaveLength(2);
    store.flush();
    expect(sent).toHaveLength(3);
  });

  test.each([
    [1, 1, 1_000],
    [3, 0, 2_000],
    [9, 1, 30_000],
  ])('attempt %i with luck %i waits %i ms', (attempts, random, expected) => {
    expect(retryDelay(attempts, random)).toBe(expected);
  });

  test('a session that ended keeps the answer and tries again', async () => {
    const { store, sent, pass } = stage();
    store.edit('A01', yes, 0);
    pass(0);
    await at(sent, 0).refuse(new ApiProblem('refused', 401, 'session.missing', 'Masuk dahulu.'));
    expect(summariseSaves(store.drafts())).toMatchObject({ phase: 'unsent', count: 1, problem: { status: 401 } });
  });

  test('somebody else was faster: both values stay and nothing is sent until a person chooses', async () => {
    const { store, sent, pass } = stage({ A01: stored(yes, 1) });
    store.edit('A01', { ...no, note: 'baru' }, 0);
    pass(0);
    await at(sent, 0).refuse(stale(stored(no, 2)));
    pass(60_000);
    expect(sent).toHaveLength(1);
    expect(store.draft('A01')).toMatchObject({ phase: 'stale', content: { note: 'baru' }, theirs: { revision: 2 } });
    store.choose('A01', 'mine');
    pass(0);
    expect(at(sent, 1).body).toMatchObject({ note: 'baru', revision: 2 });
  });

  test('choosing the other value shows it and sends nothing', async () => {
    const { store, sent, pass } = stage({ A01: stored(yes, 1) });
    store.edit('A01', { ...yes, note: 'punya saya' }, 0);
    pass(0);
    await at(sent, 0).refuse(stale(stored(no, 2)));
    store.choose('A01', 'theirs');
    pass(0);
    expect(sent).toHaveLength(1);
    expect(store.draft('A01')).toMatchObject({ phase: 'settled', content: no, revision: 2 });
  });

  test('a conflict with the very same value is none', async () => {
    const { store, sent, pass } = stage({ A01: stored(yes, 1) });
    store.edit('A01', no, 0);
    pass(0);
    await at(sent, 0).refuse(stale(stored(no, 2)));
    expect(store.draft('A01')).toMatchObject({ phase: 'settled', revision: 2, theirs: null });
  });

  test('a refused answer waits for the person, not for the clock', async () => {
    const { store, sent, pass } = stage();
    store.edit('A01', yes, 0);
    pass(0);
    await at(sent, 0).refuse(new ApiProblem('refused', 422, 'answer.invalid', 'Tidak sesuai'));
    pass(60_000);
    expect(sent).toHaveLength(1);
    expect(summariseSaves(store.drafts())).toMatchObject({ phase: 'refused', count: 1 });
    store.edit('A01', no, 0);
    pass(0);
    expect(sent).toHaveLength(2);
  });

  test('an answer that its owner stands by is sent again as it is, once', async () => {
    const { store, sent, pass } = stage({ A01: stored(yes, 3) });
    store.confirm('A01');
    store.confirm('A01');
    pass(0);
    expect(sent.map(({ body }) => body)).toEqual([{ ...yes, revision: 3, key: 'key-1', instrumentSha256: 'v1' }]);
    await at(sent, 0).accept(4);
    expect(store.draft('A01')).toMatchObject({ phase: 'settled', revision: 4 });
  });

  test('items are saved side by side', () => {
    const { store, sent, pass } = stage();
    store.edit('A01', yes, 0);
    store.edit('A02', no, 0);
    pass(0);
    expect(sent.map(({ itemCode }) => itemCode)).toEqual(['A01', 'A02']);
  });
});

describe('what was typed and cannot be an answer', () => {
  const number = (text: string) => ({ value: { number: text }, note: null });

  test('takes back the beginning of it that still waited', () => {
    const { store, sent, pass, backup } = stage();
    store.edit('A01', number('1'), 900);
    store.edit('A01', number('15'), 900);
    store.withhold('A01', '150');
    store.flush();
    pass(60_000);
    expect(sent).toHaveLength(0);
    expect(backup()).toMatchObject({ A01: { content: { value: null }, pending: null, unfit: '150' } });
    expect(store.draft('A01')).toMatchObject({ content: { value: null }, unfit: '150' });
    expect(summariseSaves(store.drafts())).toMatchObject({ phase: 'unfit', count: 1 });
  });

  test('is not passed off as saved where its beginning went out before', async () => {
    const { store, sent, pass } = stage();
    store.edit('A01', number('15'), 0);
    pass(0);
    store.withhold('A01', '150');
    await at(sent, 0).accept(1);
    pass(60_000);
    expect(sent).toHaveLength(1);
    expect(summariseSaves(store.drafts())).toMatchObject({ phase: 'unfit', count: 1 });
    store.edit('A01', number('50'), 0);
    pass(0);
    expect(at(sent, 1).body).toMatchObject({ ...number('50'), revision: 1 });
    expect(store.draft('A01').unfit).toBeNull();
  });

  test('stays so while a note is written, and the note alone is sent', () => {
    const { store, sent, pass } = stage();
    store.withhold('A01', '150');
    const { value } = store.draft('A01').content;
    store.edit('A01', { value, note: 'lihat laporan' }, 0);
    pass(0);
    expect(at(sent, 0).body).toMatchObject({ value: null, note: 'lihat laporan' });
    expect(store.draft('A01').unfit).toBe('150');
  });
});

describe('after a reload', () => {
  test('what was refused because it was handed in is not sent, whatever happens, before a person has chosen', () => {
    const refused = {
      content: yes,
      revision: 0,
      pending: null,
      refusal: 'Sudah dikirim.',
      refusalCode: 'assessment.locked',
    };
    const { store, sent, pass, device } = stage({ A1: stored(no, 1) }, { A1: refused }, 'person');
    pass(60_000);
    store.flush();
    expect(sent).toEqual([]);
    expect(device.get('A1')).toMatchObject({ waits: 'person', kept: { refusalCode: 'assessment.locked' } });
    expect(summariseSaves(store.drafts())).toMatchObject({ phase: 'refused', count: 1 });
    store.choose('A1', 'mine');
    pass(0);
    expect(at(sent, 0).body).toMatchObject({ ...yes, revision: 1 });
  });

  test('the page that is gone leaves the backup to the one that came after it', async () => {
    const { store, sent, pass, backup } = stage();
    store.edit('A01', yes, 0);
    pass(0);
    store.close();
    await at(sent, 0).refuse(offline);
    pass(60_000);
    expect(sent).toHaveLength(1);
    expect(Object.keys(backup())).toEqual(['A01']);
  });

  test('an unsaved answer is back on screen and on its way', () => {
    const { store, sent, pass } = stage({ A01: stored(yes, 1) }, { A01: { content: no, revision: 1, pending: null } });
    expect(store.draft('A01').content).toEqual(no);
    pass(0);
    expect(at(sent, 0).body).toMatchObject({ ...no, revision: 1 });
  });

  test('a save of unknown fate is repeated under its own key', () => {
    const pending = { ...no, revision: 1, key: 'key-before' };
    const { sent, pass } = stage({ A01: stored(yes, 1) }, { A01: { content: no, revision: 1, pending } });
    pass(0);
    expect(at(sent, 0).body.key).toBe('key-before');
  });

  test('an answer that arrived after all is settled', () => {
    const { store, backup } = stage({ A01: stored(no, 2) }, { A01: { content: no, revision: 1, pending: null } });
    expect(store.draft('A01')).toMatchObject({ phase: 'settled', revision: 2 });
    expect(backup()).toEqual({});
  });

  test('an answer changed elsewhere meanwhile becomes a choice', () => {
    const kept = { content: { ...no, note: 'di ponsel' }, revision: 1, pending: null };
    const { store } = stage({ A01: stored(yes, 2) }, { A01: kept });
    expect(store.draft('A01')).toMatchObject({
      phase: 'stale',
      theirs: { revision: 2 },
      content: { note: 'di ponsel' },
    });
  });
});
