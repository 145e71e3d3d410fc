import { createScene, emailOf, refusalOf, type Browser, type Scene } from './cast';
import { handIn } from './corrected';
import { takeClock, type SetClock } from './set-clock';
import { openStaged } from './staged-period';

const begun = '2020-01-01T00:00:00.000Z';
const past = '2021-01-01T00:00:00.000Z';
const later = '2098-01-01T00:00:00.000Z';

let scene: Scene;
let setClock: SetClock;
let ratna: Browser;
let made: Browser;
beforeAll(async () => {
  scene = await createScene();
  setClock = await takeClock(scene);
  [ratna, made] = [await scene.as('ratna'), await scene.as('made')];
});
afterAll(() => scene.close());

type Windows = Readonly<
  Record<string, { readonly from: string; readonly until: string; readonly workingDays?: number }>
>;

const change = async (periodId: string, windows: Windows, reason = 'Rapat pleno mundur.') => {
  const { policy } = (await ratna.get(`/periods/${periodId}`)).body;
  const changed = { ...policy, windows: { ...policy.windows, ...windows } };
  return ratna.put(`/periods/${periodId}/policy`, { policy: changed, reason });
};

/** A period in which Kraton has handed in, Munder has not, and Made reads both. */
const begin = async (code: string): Promise<{ periodId: string; kraton: string; munder: string }> => {
  const periodId = await scene.openPeriod(code);
  const kraton = await scene.assessmentIn(periodId, 'kraton');
  await handIn(scene, kraton);
  await ratna.post(`/periods/${periodId}/assignments`, {});
  return { periodId, kraton, munder: await scene.assessmentIn(periodId, 'munder') };
};

const judge = (assessment: string, item: string, revision = 0) =>
  made.put(`/assessments/${assessment}/verdicts/${item}`, { decision: 'reject', reason: 'Tidak ada.', revision });

test('a schedule made from rules that somebody changed meanwhile is refused with those in force', async () => {
  const periodId = await scene.openPeriod('uji-basi');
  const read = (await ratna.get(`/periods/${periodId}`)).body;
  const changed = (window: string) => ({
    policy: {
      ...read.policy,
      windows: { ...read.policy.windows, [window]: { from: begun, until: '2099-12-01T00:00:00.000Z' } },
    },
    reason: 'Mundur.',
    version: read.policyVersion,
  });
  const first = await ratna.put(`/periods/${periodId}/policy`, changed('verifikasi'));
  expect(first.body).toMatchObject({ policyVersion: read.policyVersion + 1 });
  const second = await ratna.put(`/periods/${periodId}/policy`, changed('sanggah'));
  expect(refusalOf(second)).toEqual([409, 'period.stale']);
  expect(second.body.current).toEqual(first.body);
  expect((await ratna.get(`/periods/${periodId}`)).body).toEqual(first.body);
});

describe('an end of filling that has passed', () => {
  test('moves later until judging has begun, and then for nobody: not by the schedule, not by more time for all', async () => {
    const { periodId, kraton, munder } = await begin('uji-geser');
    const saq = (until: string) => change(periodId, { saq: { from: begun, until } });
    expect((await saq(past)).status).toBe(200);
    expect((await saq('2022-01-01T00:00:00.000Z')).status).toBe(200);
    expect((await judge(kraton, 'A1')).status).toBe(200);
    const { title } = (await ratna.post(`/periods/${periodId}/extensions`, { assessmentIds: null, until: later, reason: 'Semua.' })).body; // prettier-ignore
    expect(title).toContain('tahap berikutnya sudah dimulai');
    const moved = await saq(later);
    expect([refusalOf(moved), moved.body.title]).toEqual([[409, 'extension.begun'], title]);
    const tono = await scene.as('tono');
    expect(refusalOf(await tono.post(`/assessments/${munder}/registration`))).toEqual([409, 'period.closed']);
    // One body kept from filling is another matter: its reason stands with it.
    const one = { assessmentIds: [munder], until: later, reason: 'Banjir.' };
    expect((await ratna.post(`/periods/${periodId}/extensions`, one)).status).toBe(201);
  });

  test('may be moved while it is still to come, whoever is read already', async () => {
    const { periodId, kraton } = await begin('uji-maju');
    expect((await judge(kraton, 'A1')).status).toBe(200);
    expect((await change(periodId, { saq: { from: begun, until: '2150-01-01T00:00:00.000Z' } })).status).toBe(200);
  });
});

/** Who was told of a change for this reason, by mail. */
const toldOf = async (reason: string): Promise<readonly string[]> => {
  const rows = await scene.dataSource.query<{ to: string }[]>(
    `select distinct to_address as "to" from mails where subject like 'Jadwal %' and text like '%' || $1 || '%' order by 1`,
    [reason],
  );
  return rows.map(({ to }) => to);
};

describe('another time for a window of an open period', () => {
  let periodId: string;
  let kraton: string;
  let munder: string;
  beforeAll(async () => {
    ({ periodId, kraton, munder } = await begin('uji-jadwal'));
  });

  const concerned = async (window: string) =>
    (await ratna.get(`/periods/${periodId}/window-move?window=${window}`)).body;

  test('of verification concerns who reads, and its bodies hear nothing of it', async () => {
    expect(await concerned('verifikasi')).toEqual({ bodies: 2, people: 1, fixed: 0 });
    const span = { from: begun, until: '2099-02-01T00:00:00.000Z' };
    expect((await change(periodId, { verifikasi: span }, 'Verifikator sakit.')).body.windows.verifikasi).toEqual(span);
    expect(await toldOf('Verifikator sakit.')).toEqual([emailOf('made')]);
    expect((await scene.audits()).at(-1)).toBe('period.policyChanged');
  });

  test('is refused by the field that is wrong, with the name that people call it', async () => {
    const faults = async (windows: Windows) => {
      const reply = await change(periodId, windows);
      return [reply.status, reply.body.errors.map(({ path, message }: { path: string; message: string }) => [path, message])]; // prettier-ignore
    };
    expect(await faults({ sanggah: { from: later, until: past } })).toEqual([
      422,
      [['/policy/windows/sanggah/until', 'Jadwal Sanggahan berakhir sebelum mulai. Isi akhir yang sesudah awalnya.']],
    ]);
    expect(await faults({ verifikasi: { from: begun, until: later } })).toEqual([
      422,
      [
        [
          '/policy/windows/verifikasi/until',
          'Jadwal Verifikasi berakhir sebelum Pengisian berakhir. Mundurkan akhirnya.',
        ],
      ],
    ]);
  });

  test('of appeals opens the score of who was read after its end; who had been opened keeps the time they were told', async () => {
    const close = async (assessment: string): Promise<void> => {
      for (const item of ['A1', 'A2', 'A3', 'A4']) await judge(assessment, item);
      expect((await made.post(`/assessments/${assessment}/verification`)).body).toEqual({ state: 'provisional' });
    };
    const release = () => ratna.post(`/periods/${periodId}/score-releases`);
    const sanggah = (until: string, reason: string) => change(periodId, { sanggah: { from: begun, until } }, reason);
    expect((await sanggah('2099-03-01T00:00:00.000Z', 'Masa sanggah dibuka.')).status).toBe(200);
    await close(kraton);
    expect((await release()).body).toMatchObject({ released: 1, closesAt: '2099-03-01T00:00:00.000Z' });
    // Munder is read to the end only when the time by the schedule is over.
    await scene.dataSource.query(`update assessments set state = 'provisional' where id = $1`, [munder]);
    await setClock('2099-03-15T00:00:00Z');
    expect(refusalOf(await release())).toEqual([409, 'release.windowOver']);
    await setClock(null);
    expect(await concerned('sanggah')).toEqual({ bodies: 1, people: 0, fixed: 1 });
    expect((await sanggah('2099-04-01T00:00:00.000Z', 'Ada yang terlambat dibaca.')).status).toBe(200);
    expect(await toldOf('Ada yang terlambat dibaca.')).toContain(emailOf('tono'));
    expect(await toldOf('Ada yang terlambat dibaca.')).not.toContain(emailOf('dewi'));
    expect((await release()).body).toMatchObject({ released: 1, closesAt: '2099-04-01T00:00:00.000Z' });
    const ends = await scene.dataSource.query(`select assessment_id as id, closes_at as at from score_releases where assessment_id = any($1)`, [[kraton, munder]]); // prettier-ignore
    const endOf = (id: string) => ends.find((row: { id: string }) => row.id === id)?.at.toISOString();
    expect([endOf(kraton), endOf(munder)]).toEqual(['2099-03-01T00:00:00.000Z', '2099-04-01T00:00:00.000Z']);
  });
});

test('a stage whose window ended stays shut once the stage that reads its scores has begun', async () => {
  const laman = { from: begun, until: past };
  const periodId = await openStaged(scene, { code: 'uji-susul', bodies: ['kraton'], windows: { laman } });
  const moved = (until: string) => change(periodId, { laman: { from: begun, until } });
  expect((await moved('2022-01-01T00:00:00.000Z')).status).toBe(200);
  await scene.dataSource.query(
    `update assessment_stages set state = 'open' where stage_code = 'presentasi' and assessment_id in (select id from assessments where period_id = $1)`,
    [periodId],
  );
  const reply = await moved(later);
  expect([refusalOf(reply), reply.body.title]).toEqual([
    [409, 'stage.followed'],
    expect.stringContaining('Pemeriksaan laman'),
  ]);
});
