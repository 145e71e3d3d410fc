import supertest, { type Response } from 'supertest';
import { workbookOf, type RawCell } from '../../../libs/workbook/test/workbook-of';
import { createScene, refusalOf, type Person, type Scene } from './cast';
import { smallPolicy, smallQuestionnaire, smallRubric } from './questionnaire';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene.close());

const head: readonly RawCell[] = ['Kode', 'Nama Badan Publik', 'Jenis', 'Kode Induk', 'E-mail', 'No. HP', 'Nama PPID'];
const list = (...rows: readonly (readonly RawCell[])[]): Buffer =>
  workbookOf([{ name: 'Daftar', rows: [head, ...rows] }]);

const draft = async (code: string): Promise<string> => {
  const ratna = await scene.as('ratna');
  const instruments = { 'uji-desa': smallQuestionnaire, 'uji-rubrik': smallRubric };
  return (await ratna.post('/periods', { policy: smallPolicy(code), instruments })).body.id;
};

interface Sent {
  readonly to: 'participant-readings' | 'participant-imports';
  readonly fields?: Readonly<Record<string, string>>;
  readonly as?: Person;
  readonly filename?: string;
}

const send = async (
  periodId: string,
  content: Buffer,
  { to, fields = {}, as = 'ratna', filename = 'peserta.xlsx' }: Sent,
): Promise<Response> => {
  const { cookie } = await scene.as(as);
  const request = supertest(scene.server).post(`/api/periods/${periodId}/${to}`).set('x-terbuka', '1').set({ cookie });
  for (const [name, value] of Object.entries(fields)) void request.field(name, value);
  return request.attach('file', content, filename);
};

const read = (periodId: string, content: Buffer): Promise<Response> =>
  send(periodId, content, { to: 'participant-readings' });

const apply = async (periodId: string, content: Buffer, removeMissing = 'false'): Promise<Response> => {
  const { body } = await read(periodId, content);
  return send(periodId, content, { to: 'participant-imports', fields: { digest: body.digest ?? '', removeMissing } });
};

const download = async (path: string): Promise<Buffer> => {
  const { cookie } = await scene.as('ratna');
  const reply = await supertest(scene.server)
    .get(`/api${path}`)
    .set({ cookie })
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
  return reply.body;
};

test('a list is shown as a difference first and applied when agreed to', async () => {
  const id = await draft('daftar-2026');
  const file = list(
    ['contoh', 'Kecamatan Contoh', 'kec', null, null, null, null],
    ['kraton', 'Desa Kraton', 'Desa', 'contoh', 'PPID@kraton.contoh.go.id', '0812-3456-789', 'Dewi'],
    ['=cmd|x', '=HYPERLINK("http://x")', 'DESA', null, null, 81234567890, null],
  );
  const withCategory = workbookOf([
    {
      name: 'Daftar',
      rows: [
        [...head, 'Kategori', 'Catatan'],
        ['contoh', 'Kecamatan Contoh', 'kec', null, null, null, null, 'Desa', 'x'],
      ],
    },
  ]);
  const wrong = await read(id, file);
  expect(wrong.body.faults).toEqual([
    {
      sheet: 'Daftar',
      cell: 'C2',
      header: 'Jenis',
      code: 'participant.kindNotTaken',
      message: expect.stringContaining('tidak menerima jenis KECAMATAN. Centang jenis itu'),
    },
  ]);
  expect(wrong.body.digest).toBeNull();
  const ignored = await read(id, withCategory);
  expect(ignored.body).toMatchObject({
    faults: [],
    counts: { new: 1 },
    warnings: [
      { cell: 'I1', code: 'column.unknown' },
      { cell: 'H2', code: 'participant.otherKind', message: expect.stringContaining('Jenisnya KECAMATAN') },
    ],
  });

  expect((await apply(id, withCategory)).body).toEqual({ created: 1, joined: 1, changed: 0, removed: 0 });
  const report = await read(id, file);
  expect(report.body).toMatchObject({
    faults: [],
    counts: { new: 1, joining: 1, changed: 0, unchanged: 1, missing: 0 },
    lines: [
      {
        row: 3,
        code: 'kraton',
        fate: 'joining',
        changes: expect.arrayContaining([{ field: 'phone', before: null, after: '+628123456789' }]),
      },
      { row: 4, code: '=cmd|x', name: '=HYPERLINK("http://x")', fate: 'new' },
    ],
  });
  expect((await apply(id, file)).body).toEqual({ created: 1, joined: 2, changed: 0, removed: 0 });
  const ratna = await scene.as('ratna');
  // A body under another category than its kind: this is a list, and opening leaves it as it is.
  expect((await ratna.get(`/periods/${id}`)).body).toMatchObject({ isListed: true, counts: { assessments: 3 } });
  expect((await scene.audits()).slice(-1)).toEqual(['period.participantsImported']);
  expect((await read(id, file)).body.counts).toEqual({ new: 0, joining: 0, changed: 0, unchanged: 3, missing: 0 });
});

test('what is exported is imported again without a change, formulas-to-be still text', async () => {
  const id = await draft('bolak-2026');
  await apply(
    id,
    list(
      ['=1+1', '@SUM(A1)', 'DESA', null, 'a@contoh.go.id', '0334 881234', '+62'],
      ['munder', 'Desa munder', 'DESA', null, null, null, null],
    ),
  );
  const file = await download(`/periods/${id}/participants/workbook`);
  expect((await read(id, file)).body).toMatchObject({
    faults: [],
    counts: { new: 0, changed: 0, unchanged: 2, missing: 0 },
  });
  const template = await download(`/periods/${id}/participants/template`);
  expect((await read(id, template)).body.faults).toMatchObject([{ code: 'participants.none' }]);
});

test('every fault is told at once with its cell, and nothing changes', async () => {
  const id = await draft('salah-2026');
  const file = workbookOf([
    { name: 'Sampul', rows: [['Pemerintah Kabupaten Contoh']] },
    {
      name: 'peserta',
      rows: [
        ['DAFTAR BADAN PUBLIK'],
        [],
        head,
        ['a1', 'Desa Satu', 'Dessa', null, null, null, null],
        ['a2', null, 'DESA', null, 'a2@@contoh', '12', null],
        ['a3', 'Desa Tiga', 'DESA', 'tiada', 'a3@gmial.com', '0812-1111-2222', null],
        ['A3', 'Desa Tiga lagi', 'DESA', 'A3', 'a3@gmial.com', null, null],
      ],
    },
  ]);
  const { body } = await read(id, file);
  const told = body.faults.map(({ cell, code }: { cell: string; code: string }) => `${cell} ${code}`);
  // As somebody mends them: from the top row down.
  expect(told).toEqual([
    'C4 value.unknown',
    'B5 participant.missing',
    'E5 email.malformed',
    'F5 phone.malformed',
    'D6 participant.parent',
    'A7 participant.repeated',
    'D7 participant.ownParent',
  ]);
  expect(body.faults[0].sheet).toBe('peserta');
  expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual([
    'email.doubtful',
    'email.doubtful',
    'email.shared',
  ]);
  expect(body.warnings[0].message).toContain('a3@gmail.com');
  const refused = await send(id, file, { to: 'participant-imports', fields: { digest: '0'.repeat(64) } });
  expect(refusalOf(refused)).toEqual([422, 'participants.invalid']);
  expect((await (await scene.as('ratna')).get(`/periods/${id}`)).body.counts.assessments).toBe(0);
});

test('a code that is a number is taken as its cell shows it, with the zeros in front', async () => {
  const id = await draft('angka-2026');
  const file = list(
    [3508912007, 'Desa Angka', 'DESA', null, null, null, null],
    ['<c r="A3" s="5"><v>35</v></c>', 'Kantor Nol', 'DESA', null, null, null, null],
  );
  const { body } = await read(id, file);
  expect([body.faults, body.lines.map(({ code }: { code: string }) => code)]).toEqual([[], ['3508912007', '0035']]);
});

test('a row that lacks its code still tells what else is wrong, and stands in nobody’s way', async () => {
  const id = await draft('separuh-2026');
  const columns = [...head, 'Kategori', 'Kode Wilayah'];
  const file = workbookOf([
    {
      name: 'Peserta',
      rows: [
        columns,
        [null, 'Desa Satu', 'DESA', 'tiada', null, null, null, 'BUMD', '35.1'],
        ['b2', null, 'DESA', null, null, null, null, null, null],
        ['b2', 'Desa Dua', 'DESA', null, null, null, null, null, null],
        ['b3', 'Desa Tiga', 'DESA', 'b2', null, null, null, null, null],
        [35.1, 'Desa Empat', 'DESA', null, null, null, null, null, null],
        [3508072002123456, 'Desa Lima', 'DESA', null, null, null, null, null, null],
      ],
    },
  ]);
  const { body } = await read(id, file);
  expect(body.faults.map(({ cell, code }: { cell: string; code: string }) => `${cell} ${code}`).sort()).toEqual([
    'A2 participant.missing',
    'A4 participant.repeated',
    'A6 cell.numberCode',
    'A7 cell.numberCode',
    'B3 participant.missing',
    'D2 participant.parent',
    'H2 participant.category',
    'I2 region.malformed',
  ]);
  expect(body.faults.find(({ code }: { code: string }) => code === 'cell.numberCode').message).toContain('"35.1"');
});

test('what may be a slip is warned of, and a new body shows everything that was read', async () => {
  const id = await draft('ragu-2026');
  const { body } = await read(
    id,
    list(
      ['k-01', ' desa KRATON ', 'DESA', null, 'ppid@kraton.example', '0812-1111-2222', 'Rini'],
      ['kec-1', 'Kecamatan Satu', 'DESA', null, null, null, null],
    ),
  );
  expect(body.faults).toEqual([]);
  expect(body.warnings).toMatchObject([
    { cell: 'A2', code: 'participant.sameName', message: expect.stringContaining('kode kraton') },
  ]);
  expect(body.lines[0]).toMatchObject({
    fate: 'new',
    changes: [
      { field: 'kind', before: null, after: 'DESA' },
      { field: 'category', before: null, after: 'DESA' },
      { field: 'officerName', before: null, after: 'Rini' },
      { field: 'email', before: null, after: 'ppid@kraton.example' },
      { field: 'phone', before: null, after: '+6281211112222' },
    ],
  });
});

test('a list agreed to is not applied where something moved meanwhile', async () => {
  const id = await draft('geser-2026');
  const file = list(['kraton', 'Desa Kraton Baru', 'DESA', null, null, null, null]);
  const { body } = await read(id, file);
  await apply(id, list(['kraton', 'Desa Kraton', 'DESA', null, 'x@contoh.go.id', null, null]));
  const refused = await send(id, file, { to: 'participant-imports', fields: { digest: body.digest } });
  expect(refusalOf(refused)).toEqual([409, 'participants.moved']);
});

test('those that the file does not name leave a draft only where asked, and never an open period', async () => {
  const id = await draft('keluar-2026');
  const both = list(
    ['kraton', 'Desa kraton', 'DESA', null, null, null, null],
    ['munder', 'Desa munder', 'DESA', null, null, null, null],
  );
  const one = list(['kraton', 'Desa kraton', 'DESA', null, null, null, null]);
  await apply(id, both);
  expect((await read(id, one)).body.missing).toEqual([{ code: 'munder', name: 'Desa munder' }]);
  expect((await apply(id, one)).body.removed).toBe(0);
  expect((await apply(id, one, 'true')).body.removed).toBe(1);
  const reasons = [{ instrument: 'uji-desa', code: 'evidence.missing', reason: 'Cukup dilihat di situs.' }];
  expect((await (await scene.as('ratna')).post(`/periods/${id}/opening`, { reasons })).status).toBe(201);
  expect(refusalOf(await apply(id, both, 'true'))).toEqual([409, 'period.notDraft']);
  const late = await apply(id, both);
  expect(late.body).toEqual({ created: 0, joined: 1, changed: 0, removed: 0 });
  expect(await scene.assessmentIn(id, 'munder')).not.toBe('');
  const moved = await read(id, list(['munder', 'Desa munder', 'OPD', null, null, null, null]));
  expect(moved.body.faults).toMatchObject([{ cell: 'C2', code: 'participant.frozen' }]);
});

test.each([
  ['a page named .xlsx', Buffer.from('<html><script>alert(1)</script></html>'), 'x.xlsx', /^file\./],
  [
    'a cell longer than Excel can hold',
    workbookOf([{ name: 'a', rows: [head, ['x'.repeat(33_000), 'a', 'DESA']] }]),
    'x.xlsx',
    /^(?:file|text)\./,
  ],
])('%s is read as nothing but its faults', async (_, content, filename, code) => {
  const reply = await send(scene.periodId, content, { to: 'participant-readings', filename });
  expect(reply.status).toBe(200);
  expect(reply.body).toMatchObject({
    digest: null,
    faults: expect.arrayContaining([expect.objectContaining({ code: expect.stringMatching(code) })]),
  });
});

test('another kind of file, an empty one, and another organiser’s period are refused', async () => {
  const content = list(['a', 'Desa', 'DESA', null, null, null, null]);
  const to = 'participant-readings';
  expect(refusalOf(await send(scene.periodId, content, { to, filename: 'x.pdf' }))).toEqual([
    422,
    'file.workbookExpected',
  ]);
  expect(refusalOf(await send(scene.periodId, Buffer.alloc(0), { to }))).toEqual([422, 'file.missing']);
  expect(refusalOf(await send(scene.periodId, content, { to, as: 'siti' }))).toEqual([404, 'access.notFound']);
  expect(refusalOf(await send(scene.periodId, content, { to, as: 'dewi' }))).toEqual([403, 'access.role']);
});
