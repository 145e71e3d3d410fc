import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import supertest, { type Response } from 'supertest';
import { workbookOf, type RawCell } from '../../../libs/workbook/test/workbook-of';
import { createScene, refusalOf, type Person, type Scene } from './cast';
import { handIn, verify } from './corrected';
import { smallQuestionnaire } from './questionnaire';
import { openYear } from './years';

/** Tables as Information Commissions published them: libs/scoring/fixtures/README.md names source and licence. */
interface Table {
  readonly rows: readonly {
    readonly name: string;
    readonly final: number;
    readonly qualification: string;
    readonly rank?: number;
    readonly category?: string;
  }[];
}

const table = (name: string): Table =>
  JSON.parse(readFileSync(join(__dirname, '../../../libs/scoring/fixtures', `${name}.json`), 'utf8')) as Table;

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene.close());

const sheet = (...rows: readonly (readonly RawCell[])[]): Buffer => workbookOf([{ name: 'Hasil', rows }]);

interface Sent {
  readonly to: 'past-year-readings' | 'past-years';
  readonly fields: Readonly<Record<string, string>>;
  readonly as?: Person;
}

const send = async (content: Buffer, { to, fields, as = 'ratna' }: Sent): Promise<Response> => {
  const { cookie } = await scene.as(as);
  const request = supertest(scene.server).post(`/api/${to}`).set('x-terbuka', '1').set({ cookie });
  for (const [name, value] of Object.entries(fields)) void request.field(name, value);
  return request.attach('file', content, 'hasil.xlsx');
};

const read = async (content: Buffer, fields: Readonly<Record<string, string>> = {}) =>
  (await send(content, { to: 'past-year-readings', fields: { scale: '100', ...fields } })).body;

const keep = async (content: Buffer, fields: Readonly<Record<string, string>>): Promise<Response> => {
  const report = await read(content);
  const said = { scale: '100', source: 'Laman PPID, fakta', choices: '[]', digest: report.digest ?? '' };
  return send(content, {
    to: 'past-years',
    fields: { ...said, mapping: JSON.stringify(report.mapping), ...fields },
  });
};

const kabkota = (): Buffer => {
  const { rows } = table('ntb-2021-kabkota');
  // As offices write them: some with a comma, some with a point, some as numbers.
  const spelled = (final: number, at: number): RawCell =>
    [String(final).replace('.', ','), String(final), final][at % 3] ?? final;
  return sheet(
    ['KIP Award 2021'],
    ['No', 'Kabupaten/Kota', 'Nilai', 'Kualifikasi', 'Peringkat'],
    ...rows.map(({ name, final, qualification, rank = null }, at) => [at + 1, name, spelled(final, at), qualification, rank]), // prettier-ignore
  );
};

describe('a table of NTB 2021 and one of KI Pusat 2018', () => {
  test('is read with its columns guessed, shown before anything is kept, and kept with its file and hash', async () => {
    const content = kabkota();
    const { rows } = table('ntb-2021-kabkota');
    const report = await read(content);
    expect(report).toMatchObject({
      mapping: { sheet: 'Hasil', headRow: 2, fields: { B: 'name', C: 'score', D: 'band', E: 'rank' } },
      counts: { rows: rows.length, byCode: 0, byName: 0, lost: rows.length },
      faults: [],
      fileSha256: createHash('sha256').update(content).digest('hex'),
    });
    expect(report.rows.map(({ name, score }: { name: string; score: string }) => [name, Number(score)])).toEqual(
      rows.map(({ name, final }) => [name, final]),
    );
    expect((await (await scene.as('ratna')).get('/past-years')).body.items).toEqual([]);

    const unchosen = await keep(content, { year: '2021', title: 'KIP Award 2021' });
    expect(refusalOf(unchosen)).toEqual([422, 'pastYear.invalid']);
    expect(unchosen.body.errors[0]).toMatchObject({ path: '/rows/3', code: 'pastYear.unchosen' });
    expect((await (await scene.as('ratna')).get('/past-years')).body.items).toEqual([]);

    const kept = await keep(content, { year: '2021', title: 'KIP Award 2021', others: 'nameOnly' });
    expect(kept.status).toBe(201);
    expect(await scene.audits()).toContain('pastYear.imported');
    const { body } = await (await scene.as('indah')).get('/past-years');
    expect(body.items).toMatchObject([
      { id: kept.body.id, year: 2021, rowCount: rows.length, fileName: 'hasil.xlsx', fileSha256: report.fileSha256 },
    ]);
    const shown = await supertest(scene.server).get(`/api/public/past-years/${kept.body.id}`);
    expect(shown.body.rows.map(({ name, final, band, rank }: Record<string, unknown>) => [name, Number(final), band, rank])).toEqual(
      rows.map(({ name, final, qualification, rank }) => [name, final, qualification, rank]),
    ); // prettier-ignore
    const file = await supertest(scene.server)
      .get(`/api/past-years/${kept.body.id}/file`)
      .set({ cookie: (await scene.as('ratna')).cookie })
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect(createHash('sha256').update(file.body).digest('hex')).toBe(report.fileSha256);
  });

  test('has no ranks where its source has none, and its bodies are made where that is chosen', async () => {
    const { rows } = table('ki-pusat-2018');
    const content = sheet(
      ['Kategori', 'Nama', 'Skor akhir', 'Kualifikasi'],
      ...rows.map(({ category = null, name, final, qualification }) => [category, name, final, qualification]),
    );
    const first = rows[0]?.name ?? '';
    const choices = JSON.stringify([{ row: 2, make: 'OPD' }]);
    const kept = await keep(content, { year: '2018', title: 'Anugerah 2018', choices, others: 'nameOnly' });
    expect(kept.status).toBe(201);
    const shown = await supertest(scene.server).get(`/api/public/past-years/${kept.body.id}`);
    expect(shown.body.rows).toHaveLength(rows.length);
    expect(shown.body.rows.every(({ rank }: { rank: unknown }) => rank === null)).toBe(true);
    const again = await read(content);
    expect(again.counts).toMatchObject({ byName: 1, lost: rows.length - 1 });
    expect(again.rows[0].body.name).toBe(first);
  });
});

test('columns that were said once are remembered by their headings', async () => {
  const content = sheet(['Peserta', 'Angka Mutu', 'Kualifikasi'], ['Desa Kraton', '70,5', 'Baik']);
  const unsure = await read(content);
  expect(unsure.faults.map(({ code }: { code: string }) => code)).toEqual([
    'pastResults.noName',
    'pastResults.noScore',
  ]);
  const mapping = JSON.stringify({ sheet: 'Hasil', headRow: 1, fields: { A: 'name', B: 'score' } });
  const said = await read(content, { mapping });
  expect(said).toMatchObject({ faults: [], counts: { byName: 1 }, rows: [{ score: '70.5', band: null }] });
  const fields = { scale: '100', source: 'arsip', choices: '[]', digest: said.digest, mapping };
  const kept = await send(content, { to: 'past-years', fields: { ...fields, year: '2019', title: 'Monev 2019' } });
  expect(kept.status).toBe(201);
  const next = await read(sheet(['ANGKA MUTU', 'Kualifikasi', 'Peserta'], ['71', 'Baik', 'Desa Munder']));
  expect(next.mapping.fields).toEqual({ A: 'score', C: 'name' });
});

test('faults stand at their cells and nothing is kept; so is what moved since it was shown', async () => {
  const faulty = sheet(['Kode', 'Nama', 'Nilai'], ['kraton', 'Desa Kraton', '1.234,5'], ['munder', 'Desa Munder', 101]);
  const report = await read(faulty);
  expect(report.faults.map(({ cell, code }: { cell: string; code: string }) => `${cell} ${code}`)).toEqual([
    'C2 score.malformed',
    'C3 score.outside',
  ]);
  expect(report.digest).toBeNull();
  expect(refusalOf(await keep(faulty, { year: '2020', title: 'x', digest: '0'.repeat(64) }))).toEqual([
    422,
    'pastYear.faulty',
  ]);
  const whole = sheet(['Kode', 'Nama', 'Nilai'], ['kraton', 'Desa Kraton', '60']);
  expect(refusalOf(await keep(whole, { year: '2020', title: 'x', digest: '0'.repeat(64) }))).toEqual([
    409,
    'pastYear.moved',
  ]);
  const twice = await read(sheet(['Kode', 'Nama', 'Nilai'], ['kraton', 'Desa Kraton', '60'], [null, 'Desa KRATON', '61'])); // prettier-ignore
  expect(twice.faults).toMatchObject([{ cell: 'B3', code: 'pastResults.sameBody' }]);
});

test('imported years stand in trends and public history from day one, told apart, until they are withdrawn', async () => {
  const ratna = await scene.as('ratna');
  const content = sheet(['Kode', 'Nama', 'Nilai Akhir', 'Predikat', 'Peringkat'], ['kraton', 'Desa Kraton', '60,5', 'Cukup', 7]); // prettier-ignore
  const kept = await keep(content, { year: '2023', title: 'Monev 2023' });
  expect(kept.status).toBe(201);
  expect(refusalOf(await keep(content, { year: '2023', title: 'Monev 2023' }))).toEqual([409, 'pastYear.taken']);

  const periodId = await openYear(scene, { code: 'sejarah-2026', year: 2026 }, smallQuestionnaire);
  const dayOne = (await ratna.get(`/periods/${periodId}/trends/years`)).body;
  expect(dayOne.years.map(({ year, source, mean }: Record<string, unknown>) => [year, source, mean])).toEqual([
    [2018, 'imported', null],
    [2019, 'imported', '70.50'],
    [2021, 'imported', null],
    [2023, 'imported', '60.50'],
    [2026, 'computed', null],
  ]);
  expect(dayOne.years[3]).toMatchObject({
    file: { name: 'hasil.xlsx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    step: { difference: '-10.00', isBreak: true },
  });

  const assessment = await scene.assessmentIn(periodId, 'kraton');
  await handIn(scene, assessment);
  await verify(scene, periodId, assessment);
  const komang = await scene.as('komang');
  expect((await komang.post(`/periods/${periodId}/determination`, { number: '9' })).status).toBe(201);
  expect((await ratna.post(`/periods/${periodId}/publication`)).status).toBe(201);

  const { years, bodies } = (await ratna.get(`/periods/${periodId}/trends/years?category=DESA`)).body;
  const final = Number(bodies[0].scores[periodId].final);
  expect(bodies[0].scores[kept.body.id]).toEqual({ final: '60.5', band: 'Cukup', rank: 7 });
  expect(bodies[0].step).toEqual({ from: kept.body.id, difference: (final - 60.5).toFixed(2), isBreak: true });
  expect(years.at(-1)).toMatchObject({ source: 'computed', file: null, bodies: 1 });

  const imported = async (): Promise<Record<string, unknown>[]> =>
    (await supertest(scene.server).get('/api/public/periods/sejarah-2026/bodies/kraton')).body.imported;
  expect(await imported()).toMatchObject([
    { year: 2023, pastYearId: kept.body.id, final: '60.5', band: 'Cukup', rank: 7 },
    { year: 2019, final: '70.5', band: null },
  ]);

  const withdrawn = await ratna.post(`/past-years/${kept.body.id}/withdrawal`, { reason: 'Salah berkas.' });
  expect(withdrawn.status).toBe(204);
  expect(refusalOf(await ratna.post(`/past-years/${kept.body.id}/withdrawal`, { reason: 'Lagi.' }))).toEqual([
    409,
    'pastYear.withdrawn',
  ]);
  expect((await imported()).map(({ year }) => year)).toEqual([2019]);
  const shown = await supertest(scene.server).get(`/api/public/past-years/${kept.body.id}`);
  expect(shown.body).toMatchObject({ withdrawalReason: 'Salah berkas.', rows: [] });
  expect((await keep(content, { year: '2023', title: 'Monev 2023' })).status).toBe(201);
});

test('what was imported is never changed, and only its organiser brings it in or takes it out', async () => {
  await expect(scene.dataSource.query('update past_results set final = 1')).rejects.toThrow(/past_results/);
  await expect(scene.dataSource.query(`update past_years set title = 'x'`)).rejects.toThrow(/past_years/);
  const [any] = (await (await scene.as('ratna')).get('/past-years')).body.items;
  for (const person of ['komang', 'indah', 'budi', 'dewi', 'made', 'sari'] as const) {
    const refused = await send(kabkota(), { to: 'past-year-readings', fields: { scale: '100' }, as: person });
    expect([person, ...refusalOf(refused)]).toEqual([person, 403, 'access.role']);
    const kept = await (await scene.as(person)).post(`/past-years/${any.id}/withdrawal`, { reason: 'x' });
    expect([person, ...refusalOf(kept)]).toEqual([person, 403, 'access.role']);
  }
  expect(refusalOf(await (await scene.as('ketut')).get(`/past-years/${any.id}/file`))).toEqual([
    404,
    'access.notFound',
  ]);
});
