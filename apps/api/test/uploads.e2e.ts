import { createHash, randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import supertest, { type Response } from 'supertest';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { createScene, refusalOf, type Person, type Scene } from './cast';
import { startServer, type ServerProcess } from './server-process';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
  for (const [person, body] of [
    ['dewi', 'kraton'],
    ['tono', 'munder'],
  ] as const)
    await (await scene.as(person)).post(`/assessments/${scene.assessments[body]}/registration`);
});
afterAll(() => scene.close());

const MEGABYTE = 1_048_576;
/** A PDF of so many bytes whose inside nobody could guess. */
const pdfOf = (sizeBytes: number): Buffer => paperPdf('', randomBytes(sizeBytes - paperPdf().length));
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const describe = (content: Buffer, rest: object = {}): Record<string, unknown> => ({
  itemCode: 'A4',
  kind: 'file',
  fileName: 'Daftar Informasi.pdf',
  declaredType: 'application/pdf',
  sizeBytes: content.length,
  fingerprint: hashOf(content),
  ...rest,
});

const begin = async (body: object, person: Person = 'dewi'): Promise<Response> =>
  (await scene.as(person)).post(`/assessments/${scene.assessments['kraton']}/uploads`, body);

const begun = async (content: Buffer, rest: object = {}): Promise<string> => {
  const reply = await begin(describe(content, rest));
  expect(reply.status).toBe(201);
  return String(reply.body.uploadId);
};

const TUS = { 'x-terbuka': '1', 'tus-resumable': '1.0.0' };

const send = async (id: string, part: Buffer, offset: number, person: Person = 'dewi'): Promise<Response> => {
  const { cookie } = await scene.as(person);
  return supertest(scene.server)
    .patch(`/api/uploads/${id}`)
    .set({ ...TUS, cookie, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' })
    .send(part);
};

const measure = async (id: string, person: Person = 'dewi'): Promise<Response> => {
  const { cookie } = await scene.as(person);
  return supertest(scene.server)
    .head(`/api/uploads/${id}`)
    .set({ ...TUS, cookie });
};

const finish = async (id: string, person: Person = 'dewi'): Promise<Response> =>
  (await scene.as(person)).post(`/uploads/${id}/evidence`);

const bytesOf = async (evidenceId: string): Promise<Buffer> => {
  const { cookie } = await scene.as('dewi');
  const { body } = await supertest(scene.server)
    .get(`/api/evidence/${evidenceId}/file`)
    .set({ cookie })
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
  return body as Buffer;
};

const kept = async (): Promise<unknown> =>
  scene.dataSource.query(
    'select (select count(*) from evidence) as pieces, (select count(*) from evidence_uploads) as uploads',
  );

test('a file in two parts becomes one piece of evidence, and finishing twice is finishing once', async () => {
  const content = pdfOf(300_000);
  const id = await begun(content, { page: 12, note: 'halaman daftar' });
  expect((await send(id, content.subarray(0, 100_000), 0)).headers['upload-offset']).toBe('100000');
  const measured = await measure(id);
  expect([measured.status, measured.headers['upload-offset'], measured.headers['upload-length']]).toEqual([
    200,
    '100000',
    '300000',
  ]);
  expect(measured.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  expect(measured.headers['access-control-allow-origin']).toBeUndefined();
  expect(refusalOf(await finish(id))).toEqual([409, 'upload.unfinished']);
  await send(id, content.subarray(100_000), 100_000);
  const reply = await finish(id);
  expect(reply.status).toBe(201);
  expect(reply.body).toMatchObject({
    page: 12,
    note: 'halaman daftar',
    file: { name: 'Daftar Informasi.pdf', mediaType: 'application/pdf', sizeBytes: 300_000, sha256: hashOf(content) },
  });
  expect((await finish(id)).body).toEqual(reply.body);
  expect(await bytesOf(reply.body.id)).toEqual(content);
  expect((await scene.audits()).slice(-2)).toEqual(['upload.begun', 'evidence.added']);
});

test('the same file to the same place goes on where it stopped, and once arrived is not sent again', async () => {
  const content = pdfOf(50_000);
  const id = await begun(content);
  await send(id, content.subarray(0, 20_000), 0);
  expect(await begun(content)).toBe(id);
  expect((await measure(id)).headers['upload-offset']).toBe('20000');
  await send(id, content.subarray(20_000), 20_000);
  const { body } = await finish(id);
  const again = await begin(describe(content));
  expect(again.body.evidence).toEqual(body);
});

test('a file that is known already, sent again after lost replies or at the same instant, is one piece', async () => {
  const content = pdfOf(20_000);
  const id = await begun(content);
  await send(id, content, 0);
  const { body: first } = await finish(id);
  const elsewhere = describe(content, { itemCode: 'A2' });
  const replies = await Promise.all([begin(elsewhere), begin(elsewhere), begin(elsewhere)]);
  const again = await begin(elsewhere);
  const pieces = [...replies, again].map(({ body }) => body.evidence?.id);
  expect(new Set(pieces).size).toBe(1);
  expect(pieces[0]).not.toBe(first.id);
  const reused = { sha256: hashOf(content), itemCode: 'A1', kind: 'file', page: 2 };
  const reuse = async (): Promise<Response> =>
    (await scene.as('dewi')).post(`/assessments/${scene.assessments['kraton']}/reused-files`, reused);
  const [one, other] = await Promise.all([reuse(), reuse()]);
  expect([one.status, other.body]).toEqual([201, one.body]);
  expect((await begin(describe(content, { itemCode: 'A2', page: 3 }))).body.evidence.id).not.toBe(pieces[0]);
  await (await scene.as('dewi')).delete(`/evidence/${pieces[0]}`);
  const anew = await begin(elsewhere);
  expect([anew.status, pieces.includes(anew.body.evidence.id)]).toEqual([201, false]);
});

test('a part from the wrong place is refused and changes nothing', async () => {
  const content = pdfOf(10_000);
  const id = await begun(content);
  await send(id, content.subarray(0, 4_000), 0);
  expect((await send(id, content.subarray(5_000), 5_000)).status).toBe(409);
  expect((await send(id, Buffer.alloc(20_000), 4_000)).status).toBe(413);
  expect((await measure(id)).headers['upload-offset']).toBe('4000');
});

test.each([
  ['2 GB', { sizeBytes: 2 * 1024 * MEGABYTE }, 413, 'evidence.tooLarge'],
  ['0 bytes', { sizeBytes: 0 }, 422, 'evidence.fileMissing'],
  ['a page of HTML', { fileName: 'bukti.html' }, 415, 'evidence.typeRefused'],
  ['a name that only reads like a PDF', { fileName: 'laporan\u202Efdp.exe' }, 415, 'evidence.typeRefused'],
  ['a PDF as a photo', { kind: 'photo' }, 422, 'evidence.kind'],
  ['an item nobody asks', { itemCode: 'Z9' }, 404, 'item.unknown'],
  ['a fingerprint that is none', { fingerprint: '../../etc' }, 400, 'request.invalid'],
] as const)('%s is refused before a byte is sent', async (_, rest, status, code) => {
  const before = await kept();
  expect(refusalOf(await begin(describe(pdfOf(1_000), rest)))).toEqual([status, code]);
  expect(await kept()).toEqual(before);
});

test('what arrives is held to its hash and to its name; refused, it is gone with the room kept for it', async () => {
  const content = pdfOf(5_000);
  const damaged = await begun(content, { fingerprint: 'a'.repeat(64) });
  await send(damaged, content, 0);
  expect(refusalOf(await finish(damaged))).toEqual([422, 'upload.damaged']);
  const mislabelled = await begun(Buffer.from('<html>'), { fingerprint: null });
  await send(mislabelled, Buffer.from('<html>'), 0);
  expect(refusalOf(await finish(mislabelled))).toEqual([415, 'evidence.mislabelled']);
  const page = Buffer.from('%PDF-1.4\n<html><script>1</script></html>\n%%EOF');
  const hollow = await begun(page);
  await send(hollow, page, 0);
  expect(refusalOf(await finish(hollow))).toEqual([415, 'evidence.unsafe']);
  for (const id of [damaged, mislabelled, hollow]) expect((await measure(id)).status).toBe(404);
});

test('an upload is its sender’s alone: nobody else measures, continues, finishes or removes it', async () => {
  const content = pdfOf(5_000);
  const id = await begun(content);
  for (const person of ['tono', 'camat', 'ratna', 'made', 'joko', 'siti'] as const) {
    expect([person, [403, 404]]).toEqual([person, expect.arrayContaining([(await measure(id, person)).status])]);
    expect([403, 404]).toContain((await send(id, content, 0, person)).status);
    expect([403, 404]).toContain((await finish(id, person)).status);
    expect([403, 404]).toContain((await (await scene.as(person)).delete(`/uploads/${id}`)).status);
  }
  expect(refusalOf(await begin(describe(content), 'tono'))).toEqual([403, 'access.foreignBody']);
  expect(refusalOf(await begin(describe(content), 'joko'))).toEqual([404, 'access.notFound']);
  expect((await measure(id)).headers['upload-offset']).toBe('0');
});

test('without the header that other sites cannot send, no part is taken', async () => {
  const id = await begun(pdfOf(5_000));
  const { cookie } = await scene.as('dewi');
  const reply = await supertest(scene.server)
    .patch(`/api/uploads/${id}`)
    .set({ cookie, 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' })
    .send(Buffer.from('x'));
  expect(refusalOf(reply)).toEqual([403, 'request.csrf']);
});

test('removed or expired, an upload is gone with its bytes', async () => {
  const removed = await begun(pdfOf(5_000));
  expect((await (await scene.as('dewi')).delete(`/uploads/${removed}`)).status).toBe(204);
  const expired = await begun(pdfOf(5_000));
  await scene.dataSource.query(`update evidence_uploads set expires_at = now() where id = $1`, [expired]);
  for (const id of [removed, expired]) expect((await measure(id)).status).toBe(404);
});

test('the room of a body is kept while its files are on their way, and told when it is full', async () => {
  await scene.dataSource.query(
    `insert into evidence_uploads (id, assessment_id, item_code, kind, file_name, declared_type, size_bytes, created_by, expires_at)
     select gen_random_uuid(), $1, 'A4', 'file', 'besar.pdf', '', 495 * 1048576, u.id, now() + interval '1 day'
       from users u where u.name = 'Dewi'`,
    [scene.assessments['kraton']],
  );
  const reply = await begin(describe(pdfOf(1_000), { sizeBytes: 9 * MEGABYTE }));
  expect(refusalOf(reply)).toEqual([413, 'evidence.quota']);
  expect(reply.body).toMatchObject({ quotaBytes: 500 * MEGABYTE, sizeBytes: 9 * MEGABYTE });
  expect(reply.body.title).toMatch(/terpakai \d+ MB dari 500 MB/);
  await scene.dataSource.query(`delete from evidence_uploads where file_name = 'besar.pdf'`);
});

test('a file begun while the body may still fill is refused once it may not, and its bytes are not lost by that', async () => {
  const assessmentId = await scene.assessmentIn(await scene.openPeriod('tutup-2026'), 'kraton');
  const dewi = await scene.as('dewi');
  await dewi.post(`/assessments/${assessmentId}/registration`);
  const content = pdfOf(5_000);
  const { body } = await dewi.post(`/assessments/${assessmentId}/uploads`, describe(content));
  await send(body.uploadId, content, 0);
  await (await scene.as('ratna')).post(`/assessments/${assessmentId}/withdrawal`, { reason: 'Desa dimekarkan.' });
  expect(refusalOf(await finish(body.uploadId))).toEqual([409, 'assessment.locked']);
  expect((await measure(body.uploadId)).headers['upload-offset']).toBe('5000');
});

test('killed in mid-upload and started again, the server goes on with what had arrived, and the hash is the same', async () => {
  const content = pdfOf(8 * MEGABYTE);
  const id = await begun(content);
  const { cookie } = await scene.as('dewi');
  const headers = { ...TUS, cookie };
  await sendUntilKilled(await startServer(scene), { id, cookie, content });
  const server = await startServer(scene);
  const measured = await fetch(`${server.url}/api/uploads/${id}`, { method: 'HEAD', headers });
  const arrived = Number(measured.headers.get('upload-offset'));
  expect(arrived).toBeGreaterThan(0);
  expect(arrived).toBeLessThan(content.length);
  const rest = await fetch(`${server.url}/api/uploads/${id}`, {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': String(arrived), 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(content.subarray(arrived)),
  });
  expect(rest.status).toBe(204);
  const finished = await fetch(`${server.url}/api/uploads/${id}/evidence`, { method: 'POST', headers });
  expect(await finished.json()).toMatchObject({ file: { sha256: hashOf(content), sizeBytes: content.length } });
  await server.kill();
}, 180_000);

/** Sends half of the file, waits until the server has some of it, and kills the server with the request still open. */
async function sendUntilKilled(
  server: ServerProcess,
  { id, cookie, content }: { readonly id: string; readonly cookie: string; readonly content: Buffer },
): Promise<void> {
  let isHalfSent = (): void => undefined;
  const halfSent = new Promise<void>((resolve) => (isHalfSent = resolve));
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(content.subarray(0, content.length / 2))),
    pull: () => isHalfSent(),
  });
  const sending = fetch(`${server.url}/api/uploads/${id}`, {
    method: 'PATCH',
    headers: { ...TUS, cookie, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body,
    duplex: 'half',
  } as RequestInit).catch(() => null);
  await halfSent;
  await arrival(id);
  await server.kill();
  await sending;
}

/** Resolves once something of the upload is on the disk. */
async function arrival(id: string): Promise<void> {
  for (;;) {
    const { size } = await stat(`${scene.dataDir}/uploads/${id}`);
    if (size > MEGABYTE) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
