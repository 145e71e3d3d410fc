import { writeListingTemplate } from '@app/workbook';
import { writtenBytes } from '@app/platform';
import ExcelJS from 'exceljs';
import supertest, { type Response } from 'supertest';
import { createScene, refusalOf, type Browser, type Scene } from './cast';

let scene: Scene;
let dewi: Browser;
beforeAll(async () => {
  scene = await createScene();
  dewi = await scene.as('dewi');
});
afterAll(() => scene.close());

/** The template with these rows; headings name the columns. */
const filled = async (rows: readonly Readonly<Record<string, string>>[]): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await writtenBytes('.xlsx', writeListingTemplate)) as unknown as ArrayBuffer);
  const sheet = book.getWorksheet('Daftar');
  if (!sheet) throw new Error('no sheet');
  const headings = (sheet.getRow(1).values as (string | undefined)[]).map((one) => one ?? '');
  rows.forEach((row, place) => {
    for (const [heading, value] of Object.entries(row)) {
      const column = headings.indexOf(heading);
      if (column < 1) throw new Error(`no column ${heading}`);
      sheet.getRow(place + 2).getCell(column).value = value;
    }
  });
  return Buffer.from((await book.xlsx.writeBuffer()) as unknown as Uint8Array);
};

const send = (
  to: 'readings' | 'imports',
  file: Buffer,
  { as = dewi, ...fields }: { as?: Browser; digest?: string; publicBodyId?: string } = {},
): Promise<Response> => {
  const request = supertest(scene.server)
    .post(`/api/information-listings/${to}`)
    .set('x-terbuka', '1')
    .set('cookie', as.cookie);
  for (const [name, value] of Object.entries(fields)) if (value) request.field(name, value);
  return Promise.resolve(request.attach('file', file, 'daftar.xlsx'));
};

const unit = 'pejabat/unit yang menguasai informasi';
const good = [
  { klasifikasi: 'Berkala', 'judul informasi': 'APB Desa', [unit]: 'Kaur Keuangan', 'bentuk informasi': 'softcopy' },
  { klasifikasi: 'Setiap saat', 'judul informasi': 'Peraturan desa', [unit]: '=1+1', tautan: 'https://a.example/b' },
];

test('every fault is told with its cell, and nothing is kept', async () => {
  const faulty = await filled([
    { klasifikasi: 'Rahasia', 'judul informasi': 'A', [unit]: 'Unit' },
    { klasifikasi: 'Dikecualikan', 'judul informasi': 'B', [unit]: 'Unit', 'tanggal uji konsekuensi': '31/02/2026' },
    { klasifikasi: 'Berkala', [unit]: 'Unit', tautan: 'laman kami' },
    { klasifikasi: 'Berkala', 'judul informasi': 'C', [unit]: 'Unit' },
    { klasifikasi: 'Berkala', 'judul informasi': ' c ', [unit]: 'Unit' },
  ]);
  const report = (await send('readings', faulty)).body;
  expect(report.digest).toBeNull();
  const told = report.faults.map(({ cell, code }: { cell: string; code: string }) => [cell, code]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['A2', 'value.unknown'],
      ['K3', 'listing.ground'],
      ['L3', 'listing.date'],
      ['B4', 'listing.missing'],
      ['J4', 'listing.address'],
      ['6', 'listing.repeated'],
    ]),
  );
  const refused = await send('imports', faulty, { digest: 'a'.repeat(64) });
  expect(refusalOf(refused)).toEqual([422, 'listingImport.faulty']);
  expect((await dewi.get('/information-listings')).body.total).toBe(0);
});

test('a list is shown first, applied as agreed, and an empty cell erases nothing', async () => {
  const file = await filled(good);
  const report = (await send('readings', file)).body;
  expect(report).toMatchObject({ counts: { new: 2, changed: 0, unchanged: 0 }, faults: [] });
  expect((await dewi.get('/information-listings')).body.total).toBe(0);
  expect((await send('imports', file, { digest: report.digest })).body).toEqual({ new: 2, changed: 0, unchanged: 0 });
  const again = await send('imports', file, { digest: report.digest });
  expect(refusalOf(again)).toEqual([409, 'listingImport.moved']);
  const items = (await dewi.get('/information-listings')).body.items as { unit: string; form: string }[];
  expect(items.map((one) => [one.unit, one.form])).toEqual([
    ['Kaur Keuangan', 'soft'],
    ['=1+1', 'soft'],
  ]);

  const next = await filled([
    { klasifikasi: 'Berkala', 'judul informasi': 'APB DESA', [unit]: 'Sekretaris Desa' },
    { klasifikasi: 'Setiap saat', 'judul informasi': 'Peraturan desa', [unit]: '=1+1' },
  ]);
  const second = (await send('readings', next)).body;
  expect(second).toMatchObject({ counts: { new: 0, changed: 1, unchanged: 1 }, lines: [{ row: 2, fate: 'changed' }] });
  await send('imports', next, { digest: second.digest });
  const [, rules] = (await dewi.get('/information-listings')).body.items as { id: string; link: string }[];
  expect(rules?.link).toBe('https://a.example/b');
  const [first] = (await dewi.get('/information-listings?q=apb')).body.items as { id: string }[];
  expect((await dewi.get(`/information-listings/${first?.id}`)).body.revisions).toMatchObject([
    { kind: 'imported', content: { unit: 'Sekretaris Desa' } },
    { kind: 'imported', content: { unit: 'Kaur Keuangan' } },
  ]);
});

test('nobody imports for a foreign body, and what is no workbook is refused', async () => {
  const file = await filled(good);
  const tono = await scene.as('tono');
  const kraton = scene.bodies['kraton'] ?? '';
  expect((await send('readings', file, { as: tono, publicBodyId: kraton })).status).toBe(403);
  const camat = await scene.as('camat');
  expect((await send('readings', file, { as: camat })).status).toBe(403);
  const budi = await scene.as('budi');
  expect(refusalOf(await send('readings', file, { as: budi }))).toEqual([422, 'listing.body']);
  expect((await send('readings', file, { as: budi, publicBodyId: kraton })).body.counts.unchanged).toBe(1);
  const text = (await send('readings', Buffer.from('bukan buku kerja'))).body;
  expect(text).toMatchObject({ digest: null, faults: [{ cell: null }] });
  expect((await dewi.get('/information-listings/template')).headers['content-type']).toContain('spreadsheetml');
});
