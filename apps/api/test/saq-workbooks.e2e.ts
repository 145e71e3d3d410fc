import { Workbook, type Worksheet } from 'exceljs';
import supertest, { type Response } from 'supertest';
import { bestLevelReworded, correct, corrected, handIn, publishCorrection } from './corrected';
import { createScene, refusalOf, type Person, type Scene } from './cast';
import { smallPolicy } from './questionnaire';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
  await (await scene.as('dewi')).post(`/assessments/${kraton()}/registration`);
  await (await scene.as('tono')).post(`/assessments/${scene.assessments['munder']}/registration`);
});
afterAll(() => scene.close());

const kraton = (): string => scene.assessments['kraton'] ?? '';

const download = async (person: Person = 'dewi', id = kraton()): Promise<Buffer> => {
  const { cookie } = await scene.as(person);
  const reply = await supertest(scene.server)
    .get(`/api/assessments/${id}/workbook`)
    .set('cookie', cookie)
    .buffer(true)
    .parse((from, done) => {
      // prettier-ignore
      const pieces: Buffer[] = [];
      from.on('data', (piece: Buffer) => pieces.push(piece));
      from.on('end', () => done(null, Buffer.concat(pieces)));
    });
  expect(reply.status).toBe(200);
  return reply.body as Buffer;
};

const preview = async (
  bytes: Buffer,
  { person = 'dewi', id = kraton(), name = 'saq.xlsx' }: { person?: Person; id?: string; name?: string } = {},
): Promise<Response> => {
  // prettier-ignore
  const { cookie } = await scene.as(person);
  return supertest(scene.server)
    .post(`/api/assessments/${id}/workbook/preview`)
    .set('cookie', cookie)
    .set('x-terbuka', '1')
    .attach('file', bytes, name);
};

type Cells = Readonly<Record<string, string | number | null>>;

/** Opens the file, types into the columns of the rows named, and saves it. */
const fill = async (
  bytes: Buffer,
  answers: Cells,
  rest: {
    notes?: Cells;
    links?: Cells;
    pages?: Readonly<Record<string, string | number | Date>>;
    change?: (book: Workbook) => void;
  } = {},
): Promise<Buffer> => {
  // prettier-ignore
  const book = new Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.getWorksheet('Isian') as Worksheet;
  const type = (column: number, cells: Readonly<Record<string, string | number | Date | null>> = {}): void =>
    sheet.eachRow((row) => {
      const value = cells[String(row.getCell(1).value)];
      if (value !== undefined) row.getCell(column).value = value;
    });
  type(3, answers);
  type(4, rest.notes);
  type(5, rest.links);
  type(6, rest.pages);
  rest.change?.(book);
  return Buffer.from(await book.xlsx.writeBuffer());
};

interface Line {
  readonly itemCode: string;
  readonly status: string;
  readonly value: object | null;
  readonly note: string | null;
  readonly current: { readonly revision: number } | null;
  readonly key: string;
}

const statusesOf = ({ body }: Response): Record<string, string> =>
  Object.fromEntries((body.lines as Line[]).map(({ itemCode, status }) => [itemCode, status]));

/** What the page sends when everything that may be applied is let through. */
const choiceOf = ({ body }: Response, statuses: readonly string[] = ['new', 'changed']): object => ({
  instrumentSha256: body.instrumentSha256,
  answers: (body.lines as Line[])
    .filter(({ status }) => statuses.includes(status))
    .map(({ itemCode, value, note, current, key }) => ({ itemCode, value, note, revision: current?.revision ?? 0, key: key || null })), // prettier-ignore
  links: (body.links as { itemCode: string; url: string; page: number | null; status: string }[])
    .filter(({ status }) => status === 'new')
    .map(({ itemCode, url, page }) => ({ itemCode, url, page })),
});

const apply = async (choice: object, person: Person = 'dewi', id = kraton()): Promise<Response> =>
  (await scene.as(person)).post(`/assessments/${id}/workbook`, choice);

const kept = async (): Promise<unknown> =>
  scene.dataSource.query(`select (select json_agg(a order by item_code, assessment_id) from answers a) as answers,
    (select count(*) from answer_events) as events, (select count(*) from evidence) as evidence`);

test('what Dewi fills in without network is shown first, and kept only when she lets it through', async () => {
  const filled = await fill(
    await download(),
    { A1: 'ya', A2: 'BAIK: Baik', A3: '96,05' },
    { notes: { A1: 'papan desa' }, links: { A1: 'kraton.example/ppid' } },
  );
  const before = await kept();
  const shown = await preview(filled);
  expect(shown.status).toBe(200);
  expect(shown.body).toMatchObject({ verdict: 'ready', seal: 'intact', notices: [] });
  expect(statusesOf(shown)).toEqual({ A1: 'new', A2: 'new', A3: 'new' });
  expect(shown.body.links).toEqual([expect.objectContaining({ itemCode: 'A1', url: 'https://kraton.example/ppid', status: 'new' })]); // prettier-ignore
  expect(await kept()).toEqual(before);

  const choice = choiceOf(shown);
  expect((await apply(choice)).body).toEqual({ answers: 3, links: 1 });
  const form = (await (await scene.as('dewi')).get(`/assessments/${kraton()}/form`)).body;
  expect(form.answers).toMatchObject({
    A1: { value: { choice: 'YA' }, note: 'papan desa', revision: 1, savedBy: 'Dewi' },
    A2: { value: { choice: 'BAIK' } },
    A3: { value: { number: '96.05' } },
  });
  expect(form.assessment.state).toBe('filling');
  expect(form.evidence.A1).toEqual([expect.objectContaining({ kind: 'link', url: 'https://kraton.example/ppid' })]);

  const after = await kept();
  expect((await apply(choice)).body).toEqual({ answers: 3, links: 0 });
  expect(statusesOf(await preview(filled))).toEqual({ A1: 'same', A2: 'same', A3: 'same' });
  expect(await kept()).toEqual(after);
});

test('a blank cell erases nothing, and "(kosongkan)" empties', async () => {
  const shown = await preview(await fill(await download(), { A1: null, A2: '(kosongkan)', A3: 50 }, { notes: { A1: null } })); // prettier-ignore
  expect(statusesOf(shown)).toEqual({ A2: 'changed', A3: 'changed' });
  expect((await apply(choiceOf(shown))).body).toEqual({ answers: 2, links: 0 });
  const { answers } = (await (await scene.as('dewi')).get(`/assessments/${kraton()}/form`)).body;
  expect(answers).toMatchObject({
    A1: { value: { choice: 'YA' }, note: 'papan desa', revision: 1 },
    A2: { value: null, revision: 2 },
    A3: { value: { number: '50' }, revision: 2 },
  });
});

test('what somebody saved meanwhile is not overwritten: both are shown, and a person picks', async () => {
  const bytes = await download();
  const dewi = await scene.as('dewi');
  await dewi.put(`/assessments/${kraton()}/answers/A3`, { value: { number: '60' }, revision: 2 });
  const filled = await fill(bytes, { A1: 'Tidak', A3: 70 });
  const shown = await preview(filled);
  expect(statusesOf(shown)).toEqual({ A1: 'changed', A3: 'newer' });
  expect(shown.body.lines[1]).toMatchObject({ value: { number: '70' }, current: { value: { number: '60' }, revision: 3, savedBy: 'Dewi' } }); // prettier-ignore
  expect(statusesOf(await preview(bytes))).toEqual({ A1: 'same', A3: 'same' });

  await dewi.put(`/assessments/${kraton()}/answers/A3`, { value: { number: '61' }, revision: 3 });
  const before = await kept();
  const late = await apply(choiceOf(shown, ['changed', 'newer']));
  expect(refusalOf(late)).toEqual([409, 'answer.stale']);
  expect(await kept()).toEqual(before);
  const again = await preview(filled);
  expect((await apply(choiceOf(again, ['changed', 'newer']))).body).toEqual({ answers: 2, links: 0 });
});

test('what does not fit is named with its cell, and the rest may be applied', async () => {
  const bytes = await fill(
    await download(),
    { A1: 'mungkin', A2: 'KURANG', A4: 'Z' },
    {
      links: { A1: 'bukan tautan', A2: 'https://kraton.example/2' },
      change: (book) => { (book.getWorksheet('Isian') as Worksheet).addRow(['Q9', '', 'Ya']); }, // prettier-ignore
    },
  );
  const shown = await preview(bytes);
  expect(statusesOf(shown)).toEqual({ A1: 'invalid', A2: 'new', A3: 'same', A4: 'invalid', Q9: 'unknown' });
  expect(shown.body.lines[0]).toMatchObject({ cell: 'Isian!C2', message: expect.stringContaining('"mungkin" bukan Ya atau Tidak') }); // prettier-ignore
  expect(shown.body.links[0]).toMatchObject({ status: 'invalid', cell: 'Isian!E2' });
  expect((await apply(choiceOf(shown))).body).toEqual({ answers: 1, links: 1 });
});

test('a note that is too long is named with its own cell, and only its row stays behind', async () => {
  const long = 'catatan '.repeat(300).trim();
  const shown = await preview(await fill(await download(), { A1: 'Tidak', A3: 77 }, { notes: { A1: long } }));
  expect(shown.body.lines[0]).toMatchObject({ itemCode: 'A1', status: 'invalid', cell: 'Isian!D2', message: expect.stringContaining('2.399 karakter; paling panjang 2.000') }); // prettier-ignore
  expect(statusesOf(shown)).toMatchObject({ A1: 'invalid', A3: 'changed' });
  expect((await apply(choiceOf(shown))).body).toEqual({ answers: 1, links: 0 });
});

test('a page that is not one number is told with its cell, never guessed at', async () => {
  const dated = (book: Workbook): void => {
    const cell = (book.getWorksheet('Isian') as Worksheet).getCell('F2');
    cell.style = { ...cell.style, numFmt: 'dd/mm/yyyy' };
  };
  const pages = { A1: new Date('2026-05-03'), A2: '3-5', A3: 99_999_999 };
  const links = { A1: 'https://kraton.example/h1', A2: 'https://kraton.example/h2', A3: 'https://kraton.example/h3' };
  const shown = await preview(await fill(await download(), {}, { links, pages, change: dated }));
  expect(shown.body.links).toMatchObject([
    { status: 'invalid', cell: 'Isian!F2', page: null, message: expect.stringContaining('tanggal (2026-05-03)') },
    { status: 'invalid', page: null, message: expect.stringContaining('"3-5" bukan satu nomor halaman') },
    { status: 'invalid', page: null, message: expect.stringContaining('99999999 tidak mungkin') },
  ]);
});

test('while single items are repaired the others are locked in the file, left out of it, and hinder nothing', async () => {
  const id = await scene.assessmentIn(await scene.openPeriod('uji-perbaikan'), 'kraton');
  await handIn(scene, id);
  const repair = { until: '2098-01-01T00:00:00.000Z', reason: 'Lihat butir.', items: [{ itemCode: 'A1', reason: 'Tautan mati.' }] }; // prettier-ignore
  expect((await (await scene.as('ratna')).post(`/assessments/${id}/repairs`, repair)).status).toBe(201);
  const bytes = await download('dewi', id);
  const book = new Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.getWorksheet('Isian') as Worksheet;
  const isOpen = (cell: string): boolean => sheet.getCell(cell).protection?.locked === false;
  expect(['C2', 'D2', 'E2', 'F2'].map(isOpen)).toEqual([true, true, true, true]);
  expect(['C3', 'D3', 'E3', 'F3'].map(isOpen)).toEqual([false, false, false, false]);
  expect(JSON.stringify(sheet.getCell('B3').value)).toContain('TERKUNCI');
  expect(sheet.getCell('C3').dataValidation).toBeUndefined();

  // Whoever unlocks the sheet, or goes on with an older copy, loses nothing of what may change.
  const links = { A1: 'https://kraton.example/baru', A2: 'https://kraton.example/terkunci' };
  const filled = await fill(bytes, { A1: 'Tidak', A2: 'KURANG', A3: 'banyak' }, { links });
  const older = await fill(filled, {}, { change: (one) => one.removeWorksheet('_terbuka') });
  const shown = await preview(older, { id });
  expect(statusesOf(shown)).toMatchObject({ A1: 'newer', A2: 'locked', A3: 'locked' });
  const newest = await preview(filled, { id });
  expect(statusesOf(newest)).toMatchObject({ A1: 'changed', A2: 'locked', A3: 'locked' });
  expect(newest.body.links).toMatchObject([{ status: 'new' }, { status: 'skipped', message: expect.stringContaining('tidak dikembalikan') }]); // prettier-ignore
  expect((await apply(choiceOf(newest), 'dewi', id)).body).toEqual({ answers: 1, links: 1 });
});

test('a file of another body changes nothing and says whose it is', async () => {
  const bytes = await fill(await download(), { A1: 'Ya' });
  const shown = await preview(bytes, { person: 'tono', id: scene.assessments['munder'] ?? '' });
  expect(shown.body).toMatchObject({ verdict: 'otherBody', lines: [], links: [] });
  expect(shown.body.notices[0]).toMatch(/Kraton/i);
});

test('a file of another year says where it belongs', async () => {
  const later = await scene.openPeriod('uji-2027');
  const other = await scene.assessmentIn(later, 'kraton');
  const shown = await preview(await download('dewi', other));
  expect(shown.body).toMatchObject({ verdict: 'otherPeriod', otherAssessmentId: other, lines: [] });
});

test.each([
  ['without its hidden sheet', (book: Workbook) => book.removeWorksheet('_terbuka'), 'missing'],
  ['with its hidden sheet changed', (book: Workbook) => { (book.getWorksheet('_terbuka') as Worksheet).getCell('B7').value = '99'; }, 'altered'], // prettier-ignore
])('a file %s loses no answer: what differs is asked', async (_, change, seal) => {
  const bytes = await fill(await download(), { A1: 'Ya', A4: 'Ya' }, { change });
  const shown = await preview(bytes);
  expect(shown.body).toMatchObject({ verdict: 'ready', seal, notices: [expect.stringContaining('_terbuka')] });
  expect(statusesOf(shown)).toMatchObject({ A1: 'newer', A4: 'new' });
});

test.each([
  ['a text', Buffer.from('Kode;Jawaban'), 'saq.xlsx', 'workbook.refused'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'foto.png', 'workbook.refused'],
])('%s is no workbook', async (_, bytes, name, code) => {
  expect(refusalOf(await preview(bytes, { name }))).toEqual([422, code]);
});

test('a workbook of something else is told apart', async () => {
  const book = new Workbook();
  book.addWorksheet('Anggaran').addRow(['Kode', 'Rupiah']);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  expect(refusalOf(await preview(bytes))).toEqual([422, 'workbook.unrecognised']);
});

test('only the body itself uploads; who may read may download for it', async () => {
  const bytes = await download('ratna');
  expect(refusalOf(await preview(bytes, { person: 'ratna' }))).toEqual([403, 'access.role']);
  expect(refusalOf(await preview(bytes, { person: 'tono' }))).toEqual([403, 'access.foreignBody']);
  expect(refusalOf(await apply({ answers: [], links: [] }, 'joko'))).toEqual([404, 'access.notFound']);
});

test('after a correction untouched items still apply, and touched ones are listed for a person', async () => {
  const bytes = await fill(await download(), { A1: 'Ya', A2: 'BAIK' });
  const version = await publishCorrection(scene, corrected({ A2: bestLevelReworded }));
  expect((await correct(scene, scene.periodId, version)).status).toBe(201);
  const shown = await preview(bytes);
  expect(shown.body.notices).toEqual([expect.stringContaining('dikoreksi')]);
  expect(statusesOf(shown)).toMatchObject({ A1: 'changed', A2: 'corrected' });
  const before = await kept();
  expect(refusalOf(await apply(choiceOf(shown, ['changed', 'corrected'])))).toEqual([409, 'instrument.corrected']);
  expect(await kept()).toEqual(before);
  expect((await apply(choiceOf(shown))).body).toEqual({ answers: 1, links: 0 });
});

test('after the deadline an upload is refused as the form is, and the file can still be had', async () => {
  const bytes = await download();
  const over = smallPolicy('uji-2026', { from: '2020-01-01T00:00:00Z', until: '2021-01-01T00:00:00Z' });
  const closed = { policy: over, reason: 'Masa pengisian diakhiri lebih awal.' };
  expect((await (await scene.as('ratna')).put(`/periods/${scene.periodId}/policy`, closed)).status).toBe(200);
  expect(refusalOf(await preview(bytes))).toEqual([409, 'period.closed']);
  expect(refusalOf(await apply({ answers: [], links: [] }))).toEqual([409, 'period.closed']);
  expect((await download()).byteLength).toBeGreaterThan(1_000);
});
