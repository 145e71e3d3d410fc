import type { Instrument } from '@app/instrument';
import { ApiProblem } from '../../../api/problem';
import { update } from './change-tree';
import type { KeptDraft } from './draft-state';
import { createDraftStore, VISIT_MS } from './draft-store';
import type { Snapshot, Visit } from './draft-types';
import { newItem } from './new-child';
import { lineOf } from './place-in-tree';

const content: Instrument = {
  format: 'terbuka/instrument@1',
  code: 'x',
  version: '1',
  title: { id: 'Judul' },
  purpose: 'questionnaire',
  source: { id: 'Kami' },
  verified: false,
  aggregate: 'weighted',
  children: [
    { ...newItem('A01'), text: { id: 'Satu' }, weight: '60' },
    { ...newItem('A02'), text: { id: 'Dua' }, weight: '40' },
  ],
};
const withText = (instrument: Instrument, code: string, id: string): Instrument =>
  update(instrument, code, (child) => ({ ...child, text: { id } }));
const withWeight = (instrument: Instrument, code: string, weight: string): Instrument =>
  update(instrument, code, (child) => ({ ...child, weight }));
const textOf = (instrument: Instrument, code: string): string | undefined => lineOf(instrument, code)?.child.text.id;
const snapshot = (revision: number, of: Instrument, savedBy = 'Budi'): Snapshot => ({
  revision,
  savedAt: '2026-03-01T07:00:00Z',
  savedBy,
  content: of,
});

interface Sent {
  readonly revision: number;
  readonly content: Instrument;
  readonly accept: (revision: number) => Promise<void>;
  readonly refuse: (problem: ApiProblem) => Promise<void>;
}

/** A server, a colleague and a clock that do what the test says, when it says so. */
const stage = (first: Snapshot = snapshot(1, content), kept: KeptDraft | null = null) => {
  const sent: Sent[] = [];
  let waiting: { at: number; run: () => void }[] = [];
  let now = 0;
  let backup = kept;
  let server = first;
  let editors: Visit['editors'] = [];
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  };
  const store = createDraftStore(first, {
    save: (revision, saved) =>
      new Promise((resolve, reject) => {
        sent.push({
          revision,
          content: saved,
          accept: (next) => {
            resolve({ revision: next, savedAt: '2026-03-01T07:05:00Z' });
            return settle();
          },
          refuse: (problem) => {
            reject(problem);
            return settle();
          },
        });
      }),
    load: () => Promise.resolve(server),
    visit: () => Promise.resolve({ revision: server.revision, savedBy: server.savedBy, editors }),
    later: (milliseconds, run) => {
      const entry = { at: now + milliseconds, run };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    now: () => now,
    random: () => 1,
    backup: {
      read: () => backup,
      write: (record) => {
        backup = record;
      },
    },
  });
  const pass = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    const due = waiting.filter(({ at }) => at <= now);
    waiting = waiting.filter(({ at }) => at > now);
    due.forEach(({ run }) => run());
    await settle();
  };
  const colleague = (next: Snapshot, others: Visit['editors'] = []): void => {
    server = next;
    editors = others;
  };
  return { store, sent, pass, colleague, backup: () => backup };
};
const last = <T>(list: readonly T[]): T => list.at(-1)!;
const offline = new ApiProblem('offline', 0, 'connection.offline', '');
const stale = (current: Snapshot) => new ApiProblem('refused', 409, 'instrument.stale', 'Berubah', { current });

describe('the draft on this device', () => {
  test('typing is sent once after the pause, with the revision last seen', async () => {
    const { store, sent, pass } = stage();
    store.edit((now) => withText(now, 'A01', 'Sat'), 'A01.text');
    await pass(500);
    store.edit((now) => withText(now, 'A01', 'Satu!'), 'A01.text');
    await pass(500);
    expect(sent).toHaveLength(0);
    expect(store.state().phase).toBe('waiting');
    await pass(300);
    expect(sent).toHaveLength(1);
    expect(last(sent).revision).toBe(1);
    await last(sent).accept(2);
    expect(store.state()).toMatchObject({ phase: 'settled', known: { revision: 2 } });
    await pass(10_000);
    expect(sent).toHaveLength(1);
  });

  test('undo takes the typing back as one step, and redo brings it again; both are saved', async () => {
    const { store, sent, pass } = stage();
    store.edit((now) => withText(now, 'A01', 'S'), 'A01.text');
    store.edit((now) => withText(now, 'A01', 'Se'), 'A01.text');
    await pass(800);
    await last(sent).accept(2);
    store.undo();
    expect(textOf(store.state().content, 'A01')).toBe('Satu');
    store.redo();
    expect(textOf(store.state().content, 'A01')).toBe('Se');
    store.undo();
    await pass(800);
    expect(last(sent)).toMatchObject({ revision: 2, content });
    store.undo();
    expect(store.state().content).toBe(content);
  });

  test('a failed save says so and goes on trying, keeping what is newest', async () => {
    const { store, sent, pass } = stage();
    store.edit((now) => withText(now, 'A01', 'a'), '');
    await pass(800);
    await last(sent).refuse(offline);
    expect(store.state()).toMatchObject({ phase: 'unsent', problem: { kind: 'offline' } });
    store.edit((now) => withText(now, 'A01', 'b'), '');
    await pass(1_000);
    expect(textOf(last(sent).content, 'A01')).toBe('b');
    await last(sent).accept(2);
    expect(store.state()).toMatchObject({ phase: 'settled', attempts: 0, problem: null });
  });

  test('what the server refuses waits for a person, not for a timer', async () => {
    const { store, sent, pass } = stage();
    store.edit((now) => withText(now, 'A01', 'a'), '');
    await pass(800);
    await last(sent).refuse(new ApiProblem('refused', 422, 'instrument.malformed', 'Tidak sah'));
    await pass(60_000);
    expect(sent).toHaveLength(1);
    expect(store.state().phase).toBe('refused');
    store.edit((now) => withText(now, 'A01', 'c'), '');
    await pass(800);
    expect(sent).toHaveLength(2);
  });
});

describe('two people at one draft', () => {
  test('a colleague’s change comes in by itself, is named, and both are saved', async () => {
    const { store, sent, pass, colleague } = stage();
    await pass(0);
    store.edit((now) => withText(now, 'A01', 'Punya saya'), '');
    colleague(snapshot(2, withWeight(content, 'A02', '41')), [{ name: 'Budi', seenAt: '2026-03-01T07:00:00Z' }]);
    await pass(VISIT_MS);
    expect(sent).toHaveLength(1);
    await last(sent).refuse(stale(snapshot(2, withWeight(content, 'A02', '41'))));
    const { state } = store;
    expect(textOf(state().content, 'A01')).toBe('Punya saya');
    expect(lineOf(state().content, 'A02')?.child.weight).toBe('41');
    expect(state()).toMatchObject({ conflicts: [], notice: { kind: 'colleague', by: 'Budi' } });
    expect(state().editors.map(({ name }) => name)).toEqual(['Budi']);
    await pass(800);
    expect(last(sent).revision).toBe(2);
    await last(sent).accept(3);
    expect(state().phase).toBe('settled');
  });

  test('a reader sees it without saving anything', async () => {
    const { store, sent, pass, colleague } = stage();
    await pass(0);
    colleague(snapshot(2, withText(content, 'A02', 'Mereka')));
    await pass(VISIT_MS);
    expect(textOf(store.state().content, 'A02')).toBe('Mereka');
    expect(store.state().phase).toBe('settled');
    await pass(VISIT_MS);
    expect(sent).toHaveLength(0);
  });

  test.each([
    ['mine', 'Saya'],
    ['theirs', 'Mereka'],
  ] as const)('both changed the same: theirs stands until a person picks, here %s', async (whose, expected) => {
    const { store, sent, pass } = stage();
    store.edit((now) => withText(now, 'A01', 'Saya'), '');
    await pass(800);
    await last(sent).refuse(stale(snapshot(2, withText(content, 'A01', 'Mereka'))));
    expect(textOf(store.state().content, 'A01')).toBe('Mereka');
    expect(store.state().conflicts).toMatchObject([{ code: 'A01', field: 'text', mine: 'Saya', theirs: 'Mereka' }]);
    store.pick(store.state().conflicts[0]!, whose);
    expect(store.state().conflicts).toEqual([]);
    expect(textOf(store.state().content, 'A01')).toBe(expected);
    await pass(800);
    expect(sent).toHaveLength(whose === 'mine' ? 2 : 1);
  });

  test('undo of my step leaves what the colleague did since', async () => {
    const { store, sent, pass } = stage();
    store.edit((now) => withText(now, 'A01', 'Saya'), '');
    await pass(800);
    await last(sent).refuse(stale(snapshot(2, withText(content, 'A02', 'Mereka'))));
    store.undo();
    expect(textOf(store.state().content, 'A01')).toBe('Satu');
    expect(textOf(store.state().content, 'A02')).toBe('Mereka');
  });

  test('my own save, whose answer was lost, is no news from a colleague', async () => {
    const { store, sent, pass } = stage();
    store.edit((now) => withText(now, 'A01', 'Saya'), '');
    await pass(800);
    await last(sent).refuse(stale(snapshot(2, withText(content, 'A01', 'Saya'))));
    expect(store.state()).toMatchObject({ phase: 'settled', notice: null, conflicts: [], known: { revision: 2 } });
  });

  test('a message is put away', async () => {
    const { store, pass, colleague } = stage();
    colleague(snapshot(2, withText(content, 'A02', 'Mereka')));
    await pass(VISIT_MS);
    store.dismissNotice();
    expect(store.state().notice).toBeNull();
  });
});

describe('after a crash', () => {
  const mine = withText(content, 'A01', 'Belum tersimpan');
  const kept: KeptDraft = { revision: 1, known: content, content: mine, conflicts: [] };

  test('unsaved work is kept on the device while it is unsaved', async () => {
    const { store, sent, pass, backup } = stage();
    store.edit(() => mine, '');
    await pass(250);
    expect(backup()).toEqual(kept);
    await pass(800);
    await last(sent).accept(2);
    await pass(250);
    expect(backup()).toBeNull();
  });

  test('it comes back and is sent', async () => {
    const { store, sent, pass } = stage(snapshot(1, content), kept);
    expect(store.state()).toMatchObject({ phase: 'waiting', notice: { kind: 'restored' } });
    await pass(0);
    expect(textOf(last(sent).content, 'A01')).toBe('Belum tersimpan');
  });

  test('it is brought onto what others saved meanwhile', async () => {
    const { store, sent, pass } = stage(snapshot(4, withText(content, 'A02', 'Mereka')), kept);
    await pass(0);
    expect(last(sent).revision).toBe(4);
    expect(textOf(store.state().content, 'A01')).toBe('Belum tersimpan');
    expect(textOf(store.state().content, 'A02')).toBe('Mereka');
  });

  test('what had been saved after all is forgotten', () => {
    const { store } = stage(snapshot(2, mine), kept);
    expect(store.state()).toMatchObject({ phase: 'settled', notice: null });
  });

  test('a page that is gone sends and keeps nothing more', async () => {
    const { store, sent, pass } = stage();
    store.edit(() => mine, '');
    store.close();
    await pass(10_000);
    expect(sent).toHaveLength(0);
  });
});
