import supertest, { type Response } from 'supertest';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { createScene, refusalOf, type Scene } from './cast';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
  await (await scene.as('dewi')).post(`/assessments/${scene.assessments['kraton']}/registration`);
});
afterAll(() => scene.close());

const pdf = paperPdf();
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface Sent {
  readonly content: Buffer;
  readonly filename: string;
  readonly contentType?: string;
  readonly kind?: string;
  readonly itemCode?: string;
}

const upload = async ({ content, filename, contentType, kind = 'file', itemCode = 'A4' }: Sent): Promise<Response> => {
  const { cookie } = await scene.as('dewi');
  return supertest(scene.server)
    .post(`/api/assessments/${scene.assessments['kraton']}/evidence-files`)
    .set({ cookie, 'x-terbuka': '1' })
    .field('itemCode', itemCode)
    .field('kind', kind)
    .field('page', '3')
    .attach('file', content, { filename, ...(contentType ? { contentType } : {}) });
};

const link = async (body: object): Promise<Response> =>
  (await scene.as('dewi')).post(`/assessments/${scene.assessments['kraton']}/evidence`, body);

const kept = async (): Promise<{ readonly pieces: string; readonly files: string }[]> =>
  scene.dataSource.query(
    'select (select count(*) from evidence) as pieces, (select count(*) from evidence_files) as files',
  );

test('a link is kept, seen in the form, counted, and audited', async () => {
  const reply = await link({
    itemCode: 'A1',
    kind: 'link',
    url: 'https://kraton.desa.id/ppid',
    page: 2,
    note: 'menu PPID',
  });
  expect(reply.status).toBe(201);
  expect(reply.body).toMatchObject({
    itemCode: 'A1',
    kind: 'link',
    url: 'https://kraton.desa.id/ppid',
    page: 2,
    note: 'menu PPID',
    file: null,
    createdBy: 'Dewi',
  });
  const form = await (await scene.as('dewi')).get(`/assessments/${scene.assessments['kraton']}/form`);
  expect(form.body.evidence.A1).toEqual([reply.body]);
  expect((await scene.audits()).at(-1)).toBe('evidence.added');
});

test('a link that a phone sends once more is the same piece; of another page it is another', async () => {
  const input = { itemCode: 'A1', kind: 'link', url: 'https://kraton.desa.id/ppid', page: 2 };
  const before = await kept();
  const [once, again] = [await link(input), await link(input)];
  expect([again.status, again.body.id]).toEqual([201, once.body.id]);
  expect((await link({ ...input, page: 3 })).body.id).not.toBe(once.body.id);
  expect(Number((await kept())[0]?.pieces) - Number(before[0]?.pieces)).toBe(1);
});

test.each([
  ['javascript:alert(1)', 'url.scheme'],
  ['file:///etc/passwd', 'url.scheme'],
  ['ftp://kraton.desa.id', 'url.scheme'],
  ['https://admin:rahasia@kraton.desa.id', 'url.credentials'],
  ['kraton.desa.id', 'url.form'],
  ['https://kraton', 'url.host'],
  ['https://kraton.desa.id/a b', 'url.form'],
  [`https://kraton.desa.id/${'x'.repeat(2_000)}`, 'url.long'],
])('%s is no evidence', async (url, code) => {
  const before = await kept();
  const reply = await link({ itemCode: 'A1', kind: 'link', url });
  expect(refusalOf(reply)).toEqual([422, 'evidence.url']);
  expect(reply.body.errors).toMatchObject([{ path: '/url', code }]);
  expect(await kept()).toEqual(before);
});

test('a file goes in and comes out byte for byte, shut in by its headers', async () => {
  const reply = await upload({ content: pdf, filename: 'Daftar Informasi (2026).pdf', contentType: 'application/pdf' });
  expect(reply.status).toBe(201);
  expect(reply.body).toMatchObject({
    kind: 'file',
    page: 3,
    url: null,
    file: { name: 'Daftar Informasi (2026).pdf', mediaType: 'application/pdf', sizeBytes: pdf.length },
  });
  const { cookie } = await scene.as('dewi');
  const file = await supertest(scene.server)
    .get(`/api/evidence/${reply.body.id}/file`)
    .set({ cookie })
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
  expect(file.body).toEqual(pdf);
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
    'content-disposition': "inline; filename*=UTF-8''Daftar%20Informasi%20%282026%29.pdf",
  });
});

test('the same bytes twice are two pieces and one file', async () => {
  const before = await scene.dataSource.query('select count(*)::int as n from evidence_files');
  await upload({ content: pdf, filename: 'lagi.pdf' });
  expect(await scene.dataSource.query('select count(*)::int as n from evidence_files')).toEqual(before);
});

test.each([
  [
    'text that says it is a PDF',
    { content: Buffer.from('bukan pdf sama sekali'), filename: 'bukti.pdf' },
    415,
    'evidence.mislabelled',
  ],
  ['an image under the name of a PDF', { content: png, filename: 'bukti.pdf' }, 415, 'evidence.mislabelled'],
  [
    'a PDF declared an image',
    { content: pdf, filename: 'bukti.pdf', contentType: 'image/png' },
    415,
    'evidence.mislabelled',
  ],
  [
    'a page of HTML',
    { content: Buffer.from('<html><script>1</script>'), filename: 'bukti.html' },
    415,
    'evidence.typeRefused',
  ],
  [
    'a drawing that may carry scripts',
    { content: Buffer.from('<svg/>'), filename: 'bukti.svg' },
    415,
    'evidence.typeRefused',
  ],
  ['a file without an extension', { content: pdf, filename: 'bukti' }, 415, 'evidence.typeRefused'],
  ['an empty file', { content: Buffer.alloc(0), filename: 'bukti.pdf' }, 422, 'evidence.fileMissing'],
  ['a PDF as a photo', { content: pdf, filename: 'bukti.pdf', kind: 'photo' }, 422, 'evidence.kind'],
  ['a kind nobody knows', { content: pdf, filename: 'bukti.pdf', kind: 'hearsay' }, 400, 'request.invalid'],
  [
    'an item the questionnaire does not have',
    { content: pdf, filename: 'bukti.pdf', itemCode: 'Z9' },
    404,
    'item.unknown',
  ],
] as const)('%s is refused and nothing is kept', async (_, sent, status, code) => {
  const before = await kept();
  expect(refusalOf(await upload(sent))).toEqual([status, code]);
  expect(await kept()).toEqual(before);
});

test('a file over 10 MB is refused and nothing is kept', async () => {
  const before = await kept();
  const content = Buffer.concat([pdf, Buffer.alloc(10 * 1_048_576)]);
  const reply = await upload({ content, filename: 'besar.pdf' });
  expect(refusalOf(reply)).toEqual([413, 'evidence.tooLarge']);
  expect(reply.body.title).toBe('Berkas terlalu besar. Paling besar 10 MB.');
  expect(await kept()).toEqual(before);
});

test('a file of exactly 10 MB is taken whole', async () => {
  const end = Buffer.from('\n%%EOF\n');
  const content = Buffer.concat([pdf, Buffer.alloc(10 * 1_048_576 - pdf.length - end.length), end]);
  const reply = await upload({ content, filename: 'pas.pdf' });
  expect(reply.body.file).toMatchObject({ sizeBytes: 10 * 1_048_576 });
});

test('a photo is taken as a photo', async () => {
  const reply = await upload({ content: png, filename: 'papan.PNG', kind: 'photo' });
  expect(reply.body.file).toMatchObject({ mediaType: 'image/png' });
});

test('others neither add, read nor remove it', async () => {
  const added = await link({ itemCode: 'A1', kind: 'link', url: 'https://kraton.desa.id/lain' });
  const before = await kept();
  const body = { itemCode: 'A1', kind: 'link', url: 'https://x.example.id' };
  const path = `/assessments/${scene.assessments['kraton']}/evidence`;
  expect(refusalOf(await (await scene.as('tono')).post(path, body))).toEqual([403, 'access.foreignBody']);
  expect(refusalOf(await (await scene.as('joko')).post(path, body))).toEqual([404, 'access.notFound']);
  expect(refusalOf(await (await scene.as('tono')).delete(`/evidence/${added.body.id}`))).toEqual([
    403,
    'access.foreignBody',
  ]);
  expect(refusalOf(await (await scene.as('tono')).get(`/evidence/${added.body.id}/file`))).toEqual([
    403,
    'access.foreignBody',
  ]);
  expect(refusalOf(await (await scene.as('siti')).get(`/evidence/${added.body.id}/file`))).toEqual([
    404,
    'access.notFound',
  ]);
  expect(await kept()).toEqual(before);
});

test('removed, it is gone from the form and stays on record', async () => {
  const dewi = await scene.as('dewi');
  const { body } = await link({ itemCode: 'A2', kind: 'link', url: 'https://kraton.desa.id/hapus' });
  expect((await dewi.delete(`/evidence/${body.id}`)).status).toBe(204);
  expect((await scene.audits()).at(-1)).toBe('evidence.removed');
  const form = await dewi.get(`/assessments/${scene.assessments['kraton']}/form`);
  expect(form.body.evidence.A2).toBeUndefined();
  expect(refusalOf(await dewi.delete(`/evidence/${body.id}`))).toEqual([404, 'evidence.unknown']);
  const [row] = await scene.dataSource.query('select removed_at is not null as removed from evidence where id = $1', [
    body.id,
  ]);
  expect(row).toEqual({ removed: true });
});

test('one item takes twenty pieces and no more', async () => {
  for (let piece = 1; piece <= 20; piece += 1)
    expect((await link({ itemCode: 'A3', kind: 'link', url: `https://kraton.desa.id/${piece}` })).status).toBe(201);
  const before = await kept();
  expect(refusalOf(await link({ itemCode: 'A3', kind: 'link', url: 'https://kraton.desa.id/21' }))).toEqual([
    409,
    'evidence.tooMany',
  ]);
  expect(await kept()).toEqual(before);
});
