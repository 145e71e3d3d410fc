import supertest, { type Response } from 'supertest';
import { createScene, everyone, refusalOf, roleOf, type Browser, type Scene } from './cast';

let scene: Scene;
let ratna: Browser;
beforeAll(async () => {
  scene = await createScene();
  ratna = await scene.as('ratna');
});
afterAll(() => scene.close());

interface Day {
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly name: string;
}
const daysOf = async (browser: Browser = ratna): Promise<Day[]> => (await browser.get('/calendar')).body.days;
const deadline = async (receivedOn: string, workingDays: number, browser: Browser = ratna) =>
  (await browser.get(`/calendar/deadline?receivedOn=${receivedOn}&workingDays=${workingDays}`)).body;
const rulesNow = async () => {
  const { version, off, weekend, completeYears } = (await ratna.get('/calendar')).body.rules;
  return { version, off, weekend, completeYears };
};
const upload = (path: string, text: string | Buffer, fields: Record<string, string> = {}): Promise<Response> => {
  const request = supertest(scene.server)
    .post(`/api/calendar/${path}`)
    .set('x-terbuka', '1')
    .set('cookie', ratna.cookie);
  for (const [name, value] of Object.entries(fields)) request.field(name, value);
  return Promise.resolve(request.attach('file', Buffer.from(text), 'kalender.csv'));
};
const auditOf = async (action: string): Promise<object[]> => {
  const rows = await scene.dataSource.query<{ subject: object }[]>(
    'select subject from audit_events where action = $1 order by id',
    [action],
  );
  return rows.map(({ subject }) => subject);
};

test('an organiser begins with the decree of 2026, joint leave being worked', async () => {
  const { days, rules, timeZone, today, mayWrite } = (await ratna.get('/calendar')).body;
  expect(days).toHaveLength(25);
  expect(days[0]).toMatchObject({ date: '2026-01-01', kind: 'nationalHoliday', name: 'Tahun Baru 2026 Masehi' });
  expect(rules).toMatchObject({ version: 1, off: ['nationalHoliday', 'own'], weekend: [6, 7], completeYears: [2026], reason: null, madeBy: null }); // prettier-ignore
  expect([timeZone, mayWrite]).toEqual(['Asia/Jakarta', true]);
  expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('everybody inside reads it, only the admin writes, and nobody sees another organiser’s', async () => {
  const seberang = await scene.as('siti');
  await seberang.post('/calendar/days', { date: '2026-09-01', kind: 'own', name: 'Hari jadi Seberang' });
  for (const person of everyone) {
    const browser = await scene.as(person);
    const { status, body } = await browser.get('/calendar');
    const isInside = roleOf(person) !== 'operator';
    expect([person, status]).toEqual([person, isInside ? 200 : 403]);
    if (!isInside) continue;
    expect([person, body.mayWrite]).toEqual([person, roleOf(person) === 'organiserAdmin']);
    const isStranger = body.days.some(({ name }: Day) => name === 'Hari jadi Seberang');
    expect([person, isStranger]).toEqual([person, ['siti', 'joko', 'lurah', 'wayan', 'nur', 'ketut', 'agung', 'hasan'].includes(person)]); // prettier-ignore
    if (body.mayWrite) continue;
    const tried = await browser.post('/calendar/days', { date: '2026-09-02', kind: 'own', name: 'Libur' });
    expect([person, refusalOf(tried)]).toEqual([person, [403, 'access.role']]);
  }
  const foreign = (await daysOf(seberang)).find(({ name }) => name === 'Hari jadi Seberang');
  expect(refusalOf(await ratna.delete(`/calendar/days/${foreign?.id}`))).toEqual([404, 'access.notFound']);
  expect((await daysOf(seberang)).map(({ id }) => id)).toContain(foreign?.id);
});

test('a day added moves the deadlines beyond it, and taken out again puts them back', async () => {
  const dewi = await scene.as('dewi');
  expect((await deadline('2026-11-09', 3, dewi)).dueOn).toBe('2026-11-12');
  const added = await ratna.post('/calendar/days', { date: '2026-11-11', kind: 'own', name: ' Pemungutan suara ', source: 'SE Bupati 7/2026' }); // prettier-ignore
  expect([added.status, added.body]).toMatchObject([201, { date: '2026-11-11', kind: 'own', name: 'Pemungutan suara', source: 'SE Bupati 7/2026' }]); // prettier-ignore
  const moved = await deadline('2026-11-09', 3, dewi);
  expect(moved).toMatchObject({ dueOn: '2026-11-13', endsAt: '2026-11-13T17:00:00.000Z', isProvisional: false });
  expect(moved.days).toMatchObject([
    { date: '2026-11-10', count: 1, off: [] },
    { date: '2026-11-11', count: null, off: [{ kind: 'own', name: 'Pemungutan suara' }] },
    { date: '2026-11-12', count: 2 },
    { date: '2026-11-13', count: 3 },
  ]);
  expect((await ratna.delete(`/calendar/days/${added.body.id}`)).status).toBe(204);
  expect((await deadline('2026-11-09', 3, dewi)).dueOn).toBe('2026-11-12');
  expect(refusalOf(await ratna.delete(`/calendar/days/${added.body.id}`))).toEqual([404, 'access.notFound']);
  expect((await auditOf('calendarDay.added')).at(-1)).toMatchObject({ date: '2026-11-11', name: 'Pemungutan suara' });
  expect((await auditOf('calendarDay.removed')).at(-1)).toMatchObject({ date: '2026-11-11', kind: 'own' });
});

test('the same day twice, days that do not exist and names of nothing are refused', async () => {
  const add = async (date: string, name: string): Promise<Response> => ratna.post('/calendar/days', { date, kind: 'own', name }); // prettier-ignore
  expect(refusalOf(await add('2026-01-01', 'Tahun Baru 2026 Masehi'))).toEqual([409, 'calendarDay.taken']);
  for (const date of ['2026-02-30', '1999-12-31', '2101-01-02'])
    expect([date, refusalOf(await add(date, 'Libur'))]).toEqual([date, [422, 'calendar.dateUnknown']]);
  expect(refusalOf(await add('17/08/2026', 'Libur'))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await add('2026-08-18', '  '))).toEqual([400, 'request.invalid']);
  for (const query of ['receivedOn=2026-02-30&workingDays=3', 'receivedOn=2026-11-09&workingDays=0', 'receivedOn=2026-11-09&workingDays=251']) // prettier-ignore
    expect([query, (await ratna.get(`/calendar/deadline?${query}`)).status]).toEqual([query, query.includes('02-30') ? 422 : 400]); // prettier-ignore
});

test('rules change by another version with a reason, and whoever saw older ones is told', async () => {
  expect((await deadline('2026-03-17', 5)).dueOn).toBe('2026-03-25');
  const seen = await rulesNow();
  const wanted = { ...seen, off: ['own', 'jointLeave', 'nationalHoliday'], reason: ' Kantor tutup saat cuti bersama ' };
  expect(refusalOf(await ratna.put('/calendar/rules', { ...wanted, reason: ' ' }))).toEqual([400, 'request.invalid']);
  const changed = await ratna.put('/calendar/rules', wanted);
  expect(changed.body).toMatchObject({ version: 2, off: ['jointLeave', 'nationalHoliday', 'own'], reason: 'Kantor tutup saat cuti bersama', madeBy: 'Ratna' }); // prettier-ignore
  expect((await deadline('2026-03-17', 5)).dueOn).toBe('2026-03-31');
  expect(refusalOf(await ratna.put('/calendar/rules', wanted))).toEqual([409, 'calendarRules.stale']);
  expect(refusalOf(await ratna.put('/calendar/rules', { ...wanted, version: 2, weekend: [1, 2, 3, 4, 5, 6, 7] }))).toEqual([400, 'request.invalid']); // prettier-ignore
  expect(await auditOf('calendarRules.changed')).toEqual([
    { off: 'jointLeave,nationalHoliday,own', weekend: '6,7', completeYears: '2026', reason: 'Kantor tutup saat cuti bersama' }, // prettier-ignore
  ]);
});

test('a date beyond the complete years is provisional until the year is said to be complete', async () => {
  expect(await deadline('2026-12-30', 3)).toMatchObject({ dueOn: '2027-01-04', isProvisional: true });
  await ratna.put('/calendar/rules', { ...(await rulesNow()), completeYears: [2027, 2026], reason: 'SKB 2027 terbit' });
  expect(await deadline('2026-12-30', 3)).toMatchObject({ isProvisional: false });
});

describe('as a file', () => {
  const head = 'tanggal,jenis,nama,sumber\n';

  test('what is taken along changes nothing when it is brought back', async () => {
    const { text, headers } = await ratna.get('/calendar/file');
    expect(headers['content-disposition']).toContain('kalender.csv');
    const report = (await upload('readings', text)).body;
    expect(report).toMatchObject({ faults: [], counts: { new: 0, changed: 0, unchanged: 25, missing: 0 }, lines: [], missing: [] }); // prettier-ignore
  });

  test('faults stand at their lines, and nothing can be applied', async () => {
    const broken = `${head}2027-02-30,libur_nasional,Imlek\n2027-03-10,hari raya,Nyepi\n`;
    const { faults, digest } = (await upload('readings', broken)).body;
    expect([faults.map(({ cell, code }: { cell: string; code: string }) => [cell, code]), digest]).toEqual([
      [['2', 'calendar.date'], ['3', 'calendar.kind']], // prettier-ignore
      null,
    ]);
    const forced = await upload('imports', broken, { digest: '0'.repeat(64) });
    expect(refusalOf(forced)).toEqual([422, 'calendarImport.invalid']);
  });

  test('the difference is shown first; only what was agreed to is applied', async () => {
    const file = `${head}2027-01-01,libur_nasional,Tahun Baru,SKB 2027\n2026-12-24,libur_nasional,Natal,SKB perubahan\n`;
    const report = (await upload('readings', file)).body;
    expect(report.counts).toEqual({ new: 1, changed: 1, unchanged: 0, missing: 24 });
    expect(report.lines).toEqual([
      { row: 2, date: '2027-01-01', kind: 'nationalHoliday', name: 'Tahun Baru', fate: 'new', kindBefore: null },
      { row: 3, date: '2026-12-24', kind: 'nationalHoliday', name: 'Natal', fate: 'changed', kindBefore: 'jointLeave' },
    ]);
    expect(await daysOf()).toHaveLength(25);
    const meanwhile = await ratna.post('/calendar/days', { date: '2027-01-01', kind: 'own', name: 'tahun baru' });
    const moved = await upload('imports', file, { digest: report.digest });
    expect(refusalOf(moved)).toEqual([409, 'calendarImport.moved']);
    await ratna.delete(`/calendar/days/${meanwhile.body.id}`);
    expect((await upload('imports', file, { digest: report.digest })).body).toEqual({
      added: 1,
      changed: 1,
      removed: 0,
    });
    const days = await daysOf();
    expect(days).toHaveLength(26);
    expect(days.find(({ date }) => date === '2026-12-24')).toMatchObject({ kind: 'nationalHoliday', source: 'SKB perubahan' }); // prettier-ignore
    expect((await auditOf('calendarDay.changed')).at(-1)).toMatchObject({
      date: '2026-12-24',
      kind: 'nationalHoliday',
    });
  });

  test('decreed days that the file leaves out go only where it is asked for, own days never', async () => {
    await ratna.post('/calendar/days', { date: '2027-10-10', kind: 'own', name: 'Hari jadi' });
    const file = `${head}2027-02-06,libur_nasional,Imlek,\n`;
    const { digest, missing } = (await upload('readings', file)).body;
    expect(missing).toMatchObject([{ date: '2027-01-01', name: 'Tahun Baru' }]);
    const applied = await upload('imports', file, { digest, removeMissing: 'true' });
    expect(applied.body).toEqual({ added: 1, changed: 0, removed: 1 });
    const in2027 = (await daysOf()).filter(({ date }) => date.startsWith('2027'));
    expect(in2027.map(({ name }) => name)).toEqual(['Imlek', 'Hari jadi']);
  });

  test('an empty file, one far too large and a full calendar are refused', async () => {
    expect((await upload('readings', '')).status).toBeGreaterThanOrEqual(400);
    expect(refusalOf(await upload('readings', Buffer.alloc(1_048_577, 'a')))[1]).toBe('file.tooLarge');
    const many = Array.from({ length: 1_990 }, (_, index) => `2028-01-01,khusus,Hari ${index},`).join('\n');
    const { digest } = (await upload('readings', head + many)).body;
    expect(refusalOf(await upload('imports', head + many, { digest }))).toEqual([409, 'calendar.full']);
  });
});
