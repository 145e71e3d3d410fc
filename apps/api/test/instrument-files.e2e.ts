import supertest, { type Response } from 'supertest';
import { begin, publish, questionnaireOf, sendFile } from './authoring';
import { createScene, refusalOf, type Scene } from './cast';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene.close());

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

const download = async (path: string): Promise<Response> => {
  const { cookie } = await scene.as('ratna');
  return supertest(scene.server)
    .get(`/api${path}`)
    .set({ cookie })
    .buffer(true)
    .parse((reply, done) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => done(null, Buffer.concat(chunks)));
    });
};

test('a JSON file is read and compared with the draft; nothing is saved', async () => {
  const { id, path } = await begin(scene, questionnaireOf('berkas'));
  const changed = questionnaireOf('berkas', { title: { id: 'Judul dari berkas' } });
  const report = await sendFile(scene, { content: json(changed), filename: 'berkas.json', instrumentId: id });
  expect(report.status).toBe(200);
  expect(report.body).toMatchObject({
    faults: [],
    items: 4,
    content: { title: { id: 'Judul dari berkas' } },
  });
  expect(report.body.changes).toMatchObject([
    { type: 'instrument', fields: [{ field: 'title', after: 'Judul dari berkas' }] },
  ]);
  expect((await (await scene.as('ratna')).get(`${path}/draft`)).body).toMatchObject({
    revision: 1,
    content: { title: { id: 'Kuesioner uji' } },
  });
});

test('the linter speaks at import too: its errors keep the content back, its warnings do not', async () => {
  const [first, ...rest] = questionnaireOf('x')['children'] as object[];
  const doubled = await sendFile(scene, {
    content: json(questionnaireOf('x', { children: [first, first, ...rest] })),
    filename: 'x.json',
  });
  expect(doubled.body).toMatchObject({ content: null });
  expect(doubled.body.faults).toContainEqual(expect.objectContaining({ sheet: 'JSON', code: 'code.duplicate' }));
  const warned = await sendFile(scene, { content: json(questionnaireOf('x')), filename: 'x.json' });
  expect(warned.body).toMatchObject({ faults: [], content: { code: 'x' } });
  expect(warned.body.warnings).toContainEqual(
    expect.objectContaining({ code: 'evidence.missing', header: '/children/1/evidence' }),
  );
});

test('a file of another instrument replaces the content of a draft, never its code', async () => {
  const { id } = await begin(scene, questionnaireOf('tetap'));
  const content = json(questionnaireOf('lain'));
  const report = await sendFile(scene, { content, filename: 'lain.json', instrumentId: id });
  expect(report.body).toMatchObject({
    content: { code: 'tetap' },
    changes: [],
  });
  expect(report.body.warnings[0]).toMatchObject({
    code: 'instrument.codeDiffers',
    message: expect.stringContaining('"tetap"'),
  });
});

test.each([
  ['a fault of shape', json({ ...questionnaireOf('x'), purpose: 'party' }), '/purpose', 'schema.enum'],
  ['text that is no JSON', Buffer.from('{"a":'), null, 'json.malformed'],
  ['a key written twice', Buffer.from('{"a":1,"a":2}'), '/a', 'json.duplicateKey'],
  ['no end of nesting', Buffer.from('['.repeat(200_000)), null, 'json.tooDeep'],
])('%s is told by its place', async (_, content, header, code) => {
  const report = await sendFile(scene, { content, filename: 'x.JSON' });
  expect(report.status).toBe(200);
  expect(report.body).toMatchObject({ content: null, items: 0, changes: [] });
  expect(report.body.faults).toContainEqual(
    expect.objectContaining({ sheet: 'JSON', cell: null, header, code, message: expect.stringMatching(/\S/) }),
  );
});

test('what is written as a workbook is read back the same', async () => {
  const { id, path } = await begin(scene, questionnaireOf('bolak-balik'));
  const file = await download(`${path}/workbook`);
  expect(file.status).toBe(200);
  expect(file.headers['content-disposition']).toBe('attachment; filename="bolak-balik-draf.xlsx"');
  const report = await sendFile(scene, { content: file.body, filename: 'bolak-balik.xlsx', instrumentId: id });
  expect(report.body).toMatchObject({ faults: [], items: 4, changes: [] });
});

test('an instrument whose texts do not fit their cell is refused as a workbook and given as JSON', async () => {
  const [first, ...rest] = questionnaireOf('x')['children'] as { code: string }[];
  const law = Array.from({ length: 70 }, (_, index) => ({ citation: `${index}`.padEnd(500, 'x'), verified: true }));
  const { path } = await begin(scene, questionnaireOf('panjang', { children: [{ ...first, law }, ...rest] }));
  const refused = await (await scene.as('ratna')).get(`${path}/workbook`);
  expect(refusalOf(refused)).toEqual([422, 'instrument.tooLongForWorkbook']);
  expect(refused.body.errors).toEqual([
    {
      path: expect.stringMatching(/^survey![A-Z]+2$/),
      code: 'cell.tooLong',
      message: expect.stringContaining(`Kode "${first?.code}", kolom law: isinya 36.398 huruf`),
    },
  ]);
  expect(refused.body.detail).toBe(refused.body.errors[0].message);
  expect((await download(`${path}/file`)).status).toBe(200);
});

test('of a crowd of files those beyond the waiting room are told to come again', async () => {
  const content = (await download('/instruments/template')).body;
  const replies = await Promise.all(Array.from({ length: 30 }, () => sendFile(scene, { content, filename: 'x.xlsx' })));
  const read = replies.filter(({ status }) => status === 200);
  const refused = replies.filter(({ status }) => status !== 200);
  expect(read.length).toBeGreaterThanOrEqual(10);
  expect(new Set(read.map(({ body }) => body.content.code))).toEqual(new Set(['contoh-2026']));
  expect(refused.length).toBeGreaterThan(0);
  for (const reply of refused) {
    expect(refusalOf(reply)).toEqual([503, 'file.busy']);
    expect(reply.headers['retry-after']).toBe('10');
  }
});

test('the template and the built-in instruments are workbooks to take home', async () => {
  for (const path of ['/instruments/template', '/instruments/built-in/desa-2026/workbook']) {
    const file = await download(path);
    expect([file.status, file.headers['content-disposition']]).toEqual([
      200,
      expect.stringMatching(/^attachment; filename="[\w.-]+\.xlsx"$/),
    ]);
    expect(file.body.subarray(0, 2).toString()).toBe('PK');
  }
});

test('a version is shared as a file', async () => {
  const { path } = await begin(scene, questionnaireOf('dibagikan'));
  await publish(scene, path, 1);
  const file = await download(`${path}/file?version=1`);
  expect(file.headers['content-disposition']).toBe('attachment; filename="dibagikan-v1.json"');
  expect(JSON.parse(file.body.toString())).toMatchObject({ code: 'dibagikan', version: '1' });
  expect(refusalOf(await (await scene.as('ratna')).get(`${path}/file?version=2`))).toEqual([404, 'version.unknown']);
  expect(refusalOf(await (await scene.as('ratna')).get(`${path}/workbook?version=1e1`))).toEqual([
    404,
    'version.unknown',
  ]);
});

test.each([
  ['a page', Buffer.from('<html>'), 'x.html', 422, 'file.typeRefused'],
  ['nothing', Buffer.alloc(0), 'x.xlsx', 422, 'file.missing'],
  ['six megabytes of JSON', Buffer.alloc(6 * 1_048_576, 32), 'x.json', 413, 'file.tooLarge'],
  ['a workbook of eleven', Buffer.alloc(11 * 1_048_576, 32), 'x.xlsx', 413, 'file.tooLarge'],
])('%s is refused', async (_, content, filename, status, code) => {
  const reply = await sendFile(scene, { content, filename });
  expect(refusalOf(reply)).toEqual([status, code]);
  expect(reply.body.title).toMatch(/[a-z]{3}/);
});

test.each(['x.xlsx', 'x.XLSM', 'x.xls', 'x.ods', 'x.csv'])(
  '%s that holds no workbook is told so in words',
  async (filename) => {
    const report = await sendFile(scene, { content: Buffer.from('bukan buku kerja'), filename });
    expect(report.status).toBe(200);
    expect(report.body).toMatchObject({ content: null, faults: [{ code: expect.stringMatching(/^file\./) }] });
  },
);

test('only who writes instruments has files read, and only for their own', async () => {
  const content = json(questionnaireOf('x'));
  const { id } = await begin(scene, questionnaireOf('rumah-sendiri'));
  expect(refusalOf(await sendFile(scene, { content, filename: 'x.json' }, 'komang'))).toEqual([403, 'access.role']);
  expect(refusalOf(await sendFile(scene, { content, filename: 'x.json', instrumentId: id }, 'siti'))).toEqual([
    404,
    'access.notFound',
  ]);
  expect(refusalOf(await sendFile(scene, { content, filename: 'x.json', instrumentId: '1' }))).toEqual([
    400,
    'request.invalid',
  ]);
});

test('a file wrong in a million places is told by its first', async () => {
  const children = '{},'.repeat(1_500_000);
  const text = JSON.stringify(questionnaireOf('x', { children: ['CHILDREN'] })).replace('"CHILDREN"', `${children}{}`);
  const report = await sendFile(scene, { content: Buffer.from(text), filename: 'x.json' });
  expect(report.body.faults).toEqual([
    expect.objectContaining({ header: '/children/0/aggregate', code: 'schema.required' }),
  ]);
});
