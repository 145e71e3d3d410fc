import supertest, { type Response } from 'supertest';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { createScene, refusalOf, type Browser, type Scene } from './cast';
import { handIn } from './corrected';
import { takeClock, type SetClock } from './set-clock';

let scene: Scene;
let setClock: SetClock;
let dewi: Browser;
let ratna: Browser;
beforeAll(async () => {
  scene = await createScene();
  setClock = await takeClock(scene);
  [dewi, ratna] = [await scene.as('dewi'), await scene.as('ratna')];
});
afterAll(() => scene.close());

const appeal = (assessment: string, itemCode: string): Promise<Response> =>
  dewi.post(`/assessments/${assessment}/appeals`, { itemCode, reason: 'Bukti kami tidak dibuka.', links: [] });

describe.each([
  ['WIB', 'Asia/Jakarta', '+07:00'],
  ['WITA', 'Asia/Makassar', '+08:00'],
  ['WIT', 'Asia/Jayapura', '+09:00'],
])('appeals until midnight %s', (zone, timeZone, offset) => {
  const until = `2097-11-01T00:00:00.000${offset}`;
  const at = (clock: string): Promise<void> => setClock(`2097-${clock}${offset}`);
  let assessment: string;
  let periodId: string;

  beforeAll(async () => {
    await setClock(null);
    await scene.dataSource.query('update organisers set time_zone = $1', [timeZone]);
    periodId = await scene.openPeriod(`sanggah-${zone.toLowerCase()}`);
    const { policy } = (await ratna.get(`/periods/${periodId}`)).body;
    const sanggah = { from: '2020-01-01T00:00:00Z', until };
    const windows = { ...policy.windows, sanggah };
    expect((await ratna.put(`/periods/${periodId}/policy`, { policy: { ...policy, windows }, reason: 'Uji jadwal.' })).status).toBe(200); // prettier-ignore
    assessment = await scene.assessmentIn(periodId, 'kraton');
    await handIn(scene, assessment);
    await ratna.post(`/periods/${periodId}/assignments`, {});
    const made = await scene.as('made');
    for (const item of ['A1', 'A2', 'A3', 'A4'])
      await made.put(`/assessments/${assessment}/verdicts/${item}`, { decision: 'reject', reason: 'x', revision: 0 });
    expect((await made.post(`/assessments/${assessment}/verification`)).body).toEqual({ state: 'provisional' });
    expect((await ratna.post(`/periods/${periodId}/score-releases`)).body.closesAt).toBe(new Date(until).toISOString());
  });
  afterAll(() => setClock(null));

  test('the body is told the end by the clock on its own wall', async () => {
    const [mail] = await scene.dataSource.query<{ text: string }[]>(
      `select text from mails where subject = 'Nilai sementara Anda sudah dibuka' order by id desc limit 1`,
    );
    expect(mail?.text).toContain(`31 Oktober 2097 pukul 23.59 ${zone}`);
  });

  test('the last second takes an appeal, and another back', async () => {
    await at('10-31T23:59:59.000');
    expect((await dewi.get(`/assessments/${assessment}/appeals`)).body).toMatchObject({ mayAppeal: true });
    expect((await appeal(assessment, 'A1')).status).toBe(201);
    await at('10-31T23:59:59.999');
    const second = await appeal(assessment, 'A2');
    expect(second.status).toBe(201);
    expect((await dewi.post(`/appeals/${second.body.id}/withdrawal`)).status).toBe(201);
  });

  test('one second late nothing is taken, and nothing added to what was', async () => {
    for (const clock of ['11-01T00:00:00.000', '11-01T00:00:01.000']) {
      await at(clock);
      expect([clock, refusalOf(await appeal(assessment, 'A3'))]).toEqual([clock, [409, 'appeal.closed']]);
    }
    const { body } = await dewi.get(`/assessments/${assessment}/appeals`);
    expect(body).toMatchObject({ mayAppeal: false, window: { isOpen: false, isOver: true } });
    const file = await supertest(scene.server)
      .post(`/api/appeals/${body.items[0].appeal.id}/evidence-files`)
      .set('x-terbuka', '1')
      .set('cookie', dewi.cookie)
      .attach('file', paperPdf(), 'terlambat.pdf');
    expect(refusalOf(file)).toEqual([409, 'appeal.closed']);
    const [row] = await scene.dataSource.query('select count(*)::int as n from appeals where assessment_id = $1', [
      assessment,
    ]);
    expect(row).toEqual({ n: 2 });
  });

  test('a holiday added and a schedule lengthened in mid-window move nothing for whoever was told an end', async () => {
    await at('10-31T12:00:00.000');
    expect((await ratna.post('/calendar/days', { date: '2097-10-31', kind: 'own', name: `Hari jadi ${zone}` })).status).toBe(201); // prettier-ignore
    const { policy } = (await ratna.get(`/periods/${periodId}`)).body;
    const later = { ...policy.windows.sanggah, until: `2097-11-04T00:00:00.000${offset}` };
    const windows = { ...policy.windows, sanggah: later };
    await ratna.put(`/periods/${periodId}/policy`, { policy: { ...policy, windows }, reason: 'Ada hari libur.' });
    await at('11-01T00:00:01.000');
    expect(refusalOf(await appeal(assessment, 'A3'))).toEqual([409, 'appeal.closed']);
    expect((await dewi.get(`/assessments/${assessment}/appeals`)).body.window.closesAt).toBe(
      new Date(until).toISOString(),
    );
  });
});
