import { createHash, randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EvidenceStoreService, UploadsService, type EvidenceStoreFault } from '@app/evaluation';
import sharp from 'sharp';
import supertest, { type Response } from 'supertest';
import { zipOf } from '../../../libs/platform/test/zip-of';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { createScene, refusalOf, type Person, type Scene } from './cast';

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

const pdf = paperPdf(randomUUID());
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Sent {
  readonly content: Buffer;
  readonly filename: string;
  readonly kind?: string;
}

const upload = async ({ content, filename, kind = 'file' }: Sent): Promise<Response> => {
  const { cookie } = await scene.as('dewi');
  return supertest(scene.server)
    .post(`/api/assessments/${scene.assessments['kraton']}/evidence-files`)
    .set({ cookie, 'x-terbuka': '1' })
    .field('itemCode', 'A4')
    .field('kind', kind)
    .attach('file', content, { filename });
};

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

test.each([
  ['a PDF that is an archive too', Buffer.concat([pdf, zipOf({ 'a.txt': 'x' })]), 'bukti.pdf', 'archiveInside'],
  ['a PDF that ends as a page', Buffer.concat([pdf, Buffer.from('<script>1</script>')]), 'bukti.pdf', 'pageInside'],
  ['an archive that calls itself a document', zipOf({ 'word/a.txt': 'x' }), 'bukti.docx', 'archiveInside'],
  ['a locked workbook', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), 'rekap.xlsx', 'locked'],
  ['half a photo', Buffer.from('\xff\xd8\xff\xe0 half', 'latin1'), 'foto.jpg', 'broken'],
  ['a photo of an iPhone', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'foto.jpg', 'phonePhoto'],
])('%s is refused with what to do instead', async (_, content, filename, fault) => {
  const reply = await upload({ content, filename, kind: filename.endsWith('jpg') ? 'photo' : 'file' });
  expect(refusalOf(reply)).toEqual([415, 'evidence.unsafe']);
  expect(reply.body.fault).toBe(fault);
  expect(reply.body.title).toMatch(/[Ss]impan|PDF|JPEG/);
});

test('of a photo nobody gets the place it was taken at; the hash of what was sent is kept', async () => {
  const exif = { IFD0: { Make: 'Ponsel Dewi' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '8/1 7/1 30/1' } };
  const picture = sharp({ create: { width: 30, height: 20, channels: 3, background: '#0b5d4e' } });
  const sent = Buffer.concat([await picture.withExif(exif).jpeg().toBuffer(), Buffer.from('MZ hidden program')]);
  expect(sent.includes('Ponsel Dewi')).toBe(true);
  const { body } = await upload({ content: sent, filename: 'papan.jpg', kind: 'photo' });
  const kept = await bytesOf(body.id);
  expect([kept.includes('Ponsel Dewi'), kept.includes('program')]).toEqual([false, false]);
  expect((await sharp(kept).metadata()).exif).toBeUndefined();
  expect(hashOf(kept)).toBe(body.file.sha256);
  const [row] = await scene.dataSource.query('select sent_sha256 as sent from evidence where id = $1', [body.id]);
  expect(row).toEqual({ sent: hashOf(sent) });
});

const reuse = async (body: object, person: Person = 'dewi', of = 'kraton'): Promise<Response> =>
  (await scene.as(person)).post(`/assessments/${scene.assessments[of]}/reused-files`, body);

test('a file sent once stands beside many answers, is found by its name, and takes its room once', async () => {
  const first = await upload({ content: pdf, filename: 'SK PPID 2026.pdf' });
  const path = `/assessments/${scene.assessments['kraton']}/evidence-files?search=sk%20ppid`;
  const dewi = await scene.as('dewi');
  const before = await dewi.get(path);
  expect(before.body.files).toMatchObject([{ name: 'SK PPID 2026.pdf', itemCodes: ['A4'], year: 2026 }]);
  const { sha256 } = first.body.file;
  const again = await reuse({ sha256, itemCode: 'A2', kind: 'file', page: 3 });
  expect(again.body).toMatchObject({ itemCode: 'A2', page: 3, file: { sha256, name: 'SK PPID 2026.pdf' } });
  const after = await dewi.get(path);
  expect(after.body.files).toMatchObject([{ itemCodes: ['A2', 'A4'] }]);
  expect(after.body.usedBytes).toBe(before.body.usedBytes);
  await dewi.delete(`/evidence/${again.body.id}`);
  expect((await dewi.get(path)).body.files).toMatchObject([{ itemCodes: ['A4'] }]);
  expect(await bytesOf(first.body.id)).toEqual(pdf);
});

test('a file whose hash is known is not sent again', async () => {
  const { body } = await (
    await scene.as('dewi')
  ).post(`/assessments/${scene.assessments['kraton']}/uploads`, {
    itemCode: 'A1',
    kind: 'file',
    fileName: 'salinan.pdf',
    declaredType: 'application/pdf',
    sizeBytes: pdf.length,
    fingerprint: hashOf(pdf),
  });
  expect(body).toMatchObject({ uploadId: null, evidence: { itemCode: 'A1', file: { name: 'salinan.pdf' } } });
});

test('a file is found by the name that it bore before, with all the places where it stands', async () => {
  const dewi = await scene.as('dewi');
  const path = `/assessments/${scene.assessments['kraton']}/evidence-files?search=`;
  const renamed = { name: 'salinan.pdf', otherNames: ['SK PPID 2026.pdf'], itemCodes: ['A1', 'A4'] };
  expect((await dewi.get(`${path}sk%20ppid`)).body.files).toMatchObject([renamed]);
  expect((await dewi.get(`${path}salinan`)).body.files).toMatchObject([renamed]);
});

test('another body’s file is not known, not even by its hash', async () => {
  const place = { sha256: hashOf(pdf), itemCode: 'A4', kind: 'file' };
  expect(refusalOf(await reuse(place, 'tono', 'munder'))).toEqual([404, 'evidence.fileUnknown']);
  expect(refusalOf(await reuse(place, 'tono'))).toEqual([403, 'access.foreignBody']);
  const list = await (await scene.as('tono')).get(`/assessments/${scene.assessments['munder']}/evidence-files`);
  expect(list.body.files).toEqual([]);
  const { body } = await (
    await scene.as('tono')
  ).post(`/assessments/${scene.assessments['munder']}/uploads`, {
    itemCode: 'A4',
    kind: 'file',
    fileName: 'tebakan.pdf',
    declaredType: 'application/pdf',
    sizeBytes: pdf.length,
    fingerprint: hashOf(pdf),
  });
  expect(body.evidence).toBeNull();
});

test('page and note are changed later, by the body only, and audited', async () => {
  const { body } = await upload({ content: pdf, filename: 'catatan.pdf' });
  const remark = { page: 7, note: 'lihat tabel 2' };
  const changed = await (await scene.as('dewi')).put(`/evidence/${body.id}`, remark);
  expect(changed.body).toMatchObject(remark);
  expect((await scene.audits()).at(-1)).toBe('evidence.described');
  expect(refusalOf(await (await scene.as('tono')).put(`/evidence/${body.id}`, remark))[1]).toBe('access.foreignBody');
  const cleared = await (await scene.as('dewi')).put(`/evidence/${body.id}`, { page: null, note: null });
  expect(cleared.body).toMatchObject({ page: null, note: null });
});

test('several pieces of an item keep the order the body gives them; a newer one comes last', async () => {
  const dewi = await scene.as('dewi');
  const path = `/assessments/${scene.assessments['kraton']}/items/A3/evidence-order`;
  const ids: string[] = [];
  for (const page of ['satu', 'dua', 'tiga']) {
    const link = { itemCode: 'A3', kind: 'link', url: `https://kraton.desa.id/${page}` };
    ids.push((await dewi.post(`/assessments/${scene.assessments['kraton']}/evidence`, link)).body.id);
  }
  const orderNow = async (): Promise<string[]> => {
    const form = await dewi.get(`/assessments/${scene.assessments['kraton']}/form`);
    return (form.body.evidence.A3 as { id: string }[]).map(({ id }) => id);
  };
  const [one = '', two = '', three = ''] = ids;
  expect(await orderNow()).toEqual([one, two, three]);
  const moved = await dewi.put(path, { seen: ids, wanted: [three, one, two] });
  expect(moved.body.map(({ id }: { id: string }) => id)).toEqual([three, one, two]);
  expect((await scene.audits()).at(-1)).toBe('evidence.ordered');

  const late = await dewi.put(path, { seen: ids, wanted: [two, one, three] });
  expect(refusalOf(late)).toEqual([409, 'evidence.orderStale']);
  expect(late.body.current).toEqual([three, one, two]);
  const foreign = await dewi.put(path, { seen: [three, one, two], wanted: [three, one] });
  expect(refusalOf(foreign)).toEqual([422, 'evidence.order']);
  const others = await (await scene.as('tono')).put(path, { seen: [three, one, two], wanted: ids });
  expect(refusalOf(others)).toEqual([403, 'access.foreignBody']);

  const both = await Promise.all(
    [
      [one, two, three],
      [two, three, one],
    ].map((wanted) => dewi.put(path, { seen: [three, one, two], wanted })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const settled = both.find(({ status }) => status === 200)?.body.map(({ id }: { id: string }) => id);
  const fourth = { itemCode: 'A3', kind: 'link', url: 'https://kraton.desa.id/empat' };
  const { body } = await dewi.post(`/assessments/${scene.assessments['kraton']}/evidence`, fourth);
  expect(await orderNow()).toEqual([...settled, body.id]);
});

test('what nobody went on with is thrown away, bytes and all', async () => {
  const { body } = await (
    await scene.as('dewi')
  ).post(`/assessments/${scene.assessments['kraton']}/uploads`, {
    itemCode: 'A4',
    kind: 'file',
    fileName: 'lupa.pdf',
    declaredType: '',
    sizeBytes: 5_000,
  });
  const half = join(scene.dataDir, 'uploads', body.uploadId);
  expect(await readFile(half)).toHaveLength(0);
  await scene.dataSource.query('update evidence_uploads set expires_at = now() where id = $1', [body.uploadId]);
  expect(await scene.app.get(UploadsService).removeExpired()).toBe(1);
  await expect(readFile(half)).rejects.toThrow('ENOENT');
});

test('the operator is told of every file that is not as it was', async () => {
  const { body } = await upload({ content: Buffer.concat([pdf, Buffer.from('\n')]), filename: 'rusak.pdf' });
  const { sha256 } = body.file as { sha256: string };
  await writeFile(join(scene.dataDir, 'evidence', sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'lain');
  const faults: EvidenceStoreFault[] = [];
  const whole = await scene.app.get(EvidenceStoreService).check((fault) => faults.push(fault));
  expect(faults).toEqual([{ sha256, fault: 'changed' }]);
  expect(whole).toBeGreaterThan(0);
});
