import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VisitMinutesService } from '@app/evaluation';
import { CONFIG } from '@app/office';
import { readConfig } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import sharp from 'sharp';
import supertest from 'supertest';
import { createScene, refusalOf, type Browser, type Person, type Scene } from '../../api/test/cast';
import { smallCheck } from '../../api/test/questionnaire';
import { openStaged } from '../../api/test/staged-period';
import { pagesOf, pdfFacts, picturesOf, testWith } from '../../../libs/reports/test/debian-tools';
import { JobMap } from '../src/job-map';
import { paperPdf } from '../../../libs/platform/test/paper-pdf';
import { WorkerModule } from '../src/worker.module';

let scene: Scene;
let worker: INestApplicationContext;
/** As a phone takes it, larger than the paper shows it. */
let photo: Buffer;
beforeAll(async () => {
  scene = await createScene();
  const config = readConfig({
    DATABASE_URL: scene.databaseUrl,
    TERBUKA_DATA_DIR: scene.dataDir,
    LOG_LEVEL: 'fatal',
    PUBLIC_URL: 'https://monev.uji.example',
  });
  const module = await Test.createTestingModule({ imports: [WorkerModule] })
    .overrideProvider(CONFIG)
    .useValue(config)
    .compile();
  worker = await module.init();
  photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#2266aa' } })
    .jpeg()
    .toBuffer();
});
afterAll(async () => {
  await worker.close();
  await scene.close();
});

const line = Array.from({ length: 60 }, (_, at) => [20 + at * 9, 100 + Math.round(60 * Math.sin(at / 3))]);
const content = {
  A1: { value: { choice: 'YA' }, note: 'Papan nama <b>terpasang</b> & terbaca.' },
  L2: { value: { number: '10.5' }, note: null },
  L3: { value: { choice: 'TIDAK' }, note: null },
};

const attach = async (cookie: string, id: string, name: string, bytes: Buffer): Promise<void> => {
  const reply = await supertest(scene.server).post(`/api/inspections/${id}/evidence-files`).set('x-terbuka', '1').set('cookie', cookie).field('itemCode', 'A1').attach('file', bytes, name); // prettier-ignore
  expect([name, reply.status]).toEqual([name, 201]);
};

/** What proves it, as it is signed. */
const evidenceOf = async (made: Browser, id: string): Promise<readonly object[]> => {
  const pieces: { itemCode: string; kind: string; sha256: string | null; url: string | null }[] = (
    await made.get(`/inspections/${id}`)
  ).body.evidence;
  return pieces.map(({ itemCode, kind, sha256, url }) => ({ item: itemCode, kind, sha256, url }));
};

/** A visit of Kraton that is filled in, signed by Made and answered so by its village, and finished. */
const visited = async (code: string, body: object): Promise<string> => {
  const check = { ...smallCheck, purpose: 'visit' as const };
  const periodId = await openStaged(scene, { code, bodies: ['kraton'], check });
  const assessmentId = await scene.assessmentIn(periodId, 'kraton');
  await (await scene.as('dewi')).post(`/assessments/${assessmentId}/registration`);
  const ratna = await scene.as('ratna');
  await ratna.post(`/periods/${periodId}/stages/laman/opening`, {});
  const [{ id }] = (await ratna.get(`/inspections?periodId=${periodId}`)).body.items;
  const made = await scene.as('made');
  for (const [item, found] of Object.entries(content))
    await made.put(`/inspections/${id}/values/${item}`, { ...found, revision: 0 });
  await made.post(`/inspections/${id}/evidence`, { itemCode: 'A1', url: 'https://desa-kraton.example/papan' });
  await attach(made.cookie, id, 'papan.jpg', photo);
  await attach(made.cookie, id, 'denah.pdf', paperPdf()); // prettier-ignore
  const signedAt = new Date().toISOString();
  const evidence = await evidenceOf(made, id);
  const sign = async (signature: object): Promise<unknown> =>
    made.post(`/inspections/${id}/signatures`, { key: randomBytes(16).toString('hex'), signedAt, content, evidence, ...signature }); // prettier-ignore
  await sign({ party: 'assessor', way: 'drawn', name: 'Made', strokes: [line] });
  await sign({ party: 'body', name: 'Dewi Lestari', position: 'Sekretaris Desa', ...body });
  expect((await made.post(`/inspections/${id}/completion`)).status).toBe(201);
  return id;
};

const paperOf = async (id: string, person: Person, which = ''): Promise<string> => {
  const { cookie } = await scene.as(person);
  const reply = await supertest(scene.server).get(`/api/inspections/${id}/minutes.pdf${which}`).set('cookie', cookie).buffer(true); // prettier-ignore
  expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/pdf']);
  const path = join(scene.dataDir, `${id}-${person}${which.replace(/\W/g, '-')}.pdf`);
  await writeFile(path, reply.body as Buffer);
  return path;
};
const assessmentOf = async (id: string): Promise<string> =>
  (await scene.dataSource.query<{ id: string }[]>('select assessment_id as id from inspections where id = $1', [id]))[0]?.id ?? ''; // prettier-ignore
const textOf = async (path: string): Promise<string> => (await pagesOf(path)).join('\n').replace(/\s+/g, ' ');

testWith('pdftotext', 'pdfinfo')(
  'the minutes of a visit say what was found and signed, are tagged, and go to office, assessor and body',
  async () => {
    const id = await visited('kunjungan-2026', { way: 'drawn', strokes: [line] });
    expect(await worker.get(JobMap).exhaust()).toBeGreaterThan(0);
    const [path, ...others] = [await paperOf(id, 'dewi'), await paperOf(id, 'ratna'), await paperOf(id, 'made')];
    const text = await textOf(path ?? '');
    for (const other of others) expect(await textOf(other)).toBe(text);
    for (const part of [
      'Berita Acara Visitasi',
      'Desa kraton',
      'Dewi Lestari',
      'Sekretaris Desa',
      'Papan nama <b>terpasang</b> & terbaca.',
      '10,5',
      'https://desa-kraton.example/papan',
      'usulan, belum diverifikasi',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/Pada hari ini (Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), tanggal [a-z ]+ bulan \w+ tahun dua ribu [a-z ]+ \(/); // prettier-ignore
    const { body } = await (await scene.as('ratna')).get(`/inspections/${id}`);
    expect(body.visit.hasMinutes).toBe(true);
    expect(text.replaceAll(' ', '')).toContain(body.visit.signatures[0].contentSha256);
    // The score is the plenary's to tell.
    expect(text).not.toContain(body.score.replace('.', ','));
    expect((await pdfFacts(path ?? '')).get('Tagged')).toBe('yes');
    expect(refusalOf(await (await scene.as('tono')).get(`/inspections/${id}/minutes.pdf`))).toEqual([
      403,
      'access.foreignBody',
    ]);
    expect(await worker.get(VisitMinutesService).begin(id)).toBeNull();
  },
);

testWith('pdftotext', 'pdfimages')(
  'its photographs are on it, small, with their items; other files are only named',
  async () => {
    const id = await visited('foto-2026', { way: 'typed' });
    await worker.get(JobMap).exhaust();
    const path = await paperOf(id, 'dewi');
    const text = await textOf(path);
    expect(text).toContain('A1: papan.jpg');
    expect(text).toContain('denah.pdf');
    expect(text).not.toContain('A1: denah.pdf');
    // The photograph by what was sent and by what is kept; the other file is kept as it was sent.
    const { body } = await (await scene.as('made')).get(`/inspections/${id}`);
    expect(text).toContain('serta foto, berkas, dan tautan di atas');
    const [kept] = await scene.dataSource.query<{ sent: string; stored: string }[]>(
      `select sent_sha256 as sent, file_sha256 as stored from inspection_evidence where inspection_id = $1 and file_name = 'papan.jpg'`,
      [id],
    );
    const plain = text.replaceAll(' ', '');
    expect(body.visit.signatures[0].evidence).toContainEqual({ item: 'A1', kind: 'photo', sha256: kept?.sent, url: null }); // prettier-ignore
    for (const part of [`dikirim:${kept?.sent}`, `disimpan:${kept?.stored}`]) expect(plain).toContain(part);
    const pictures = await picturesOf(path);
    expect(pictures).toMatch(/\bimage\s+640\s+480\b/);
    expect(pictures).not.toMatch(/\b1600\b/);
  },
);

testWith('pdftotext')('a visit that was corrected has a new paper that says what it replaces and why', async () => {
  const id = await visited('betul-2026', { way: 'drawn', strokes: [line] });
  await worker.get(JobMap).exhaust();
  expect(await textOf(await paperOf(id, 'dewi'))).not.toContain('menggantikan');
  const [ratna, made] = [await scene.as('ratna'), await scene.as('made')];
  expect((await ratna.post(`/inspections/${id}/corrections`, { reason: 'Foto tertukar.' })).status).toBe(201);
  // Until it is finished again there is no paper that anybody could take for the one in force.
  expect(refusalOf(await (await scene.as('dewi')).get(`/inspections/${id}/minutes.pdf`))).toEqual([409, 'visitMinutes.none']); // prettier-ignore
  await made.put(`/inspections/${id}/values/L3`, { value: { choice: 'YA' }, revision: 1 });
  expect(refusalOf(await made.post(`/inspections/${id}/completion`))).toEqual([409, 'visit.unsigned']);
  const now = { ...content, L3: { value: { choice: 'YA' }, note: null } };
  const evidence = await evidenceOf(made, id);
  for (const party of [{ party: 'assessor', way: 'drawn', name: 'Made', strokes: [line] }, { party: 'body', way: 'typed', name: 'Dewi Lestari', position: 'Sekretaris Desa' }]) // prettier-ignore
    await made.post(`/inspections/${id}/signatures`, { key: randomBytes(16).toString('hex'), signedAt: new Date().toISOString(), content: now, evidence, ...party }); // prettier-ignore
  expect((await made.post(`/inspections/${id}/completion`)).status).toBe(201);
  await worker.get(JobMap).exhaust();
  const dewi = await scene.as('dewi');
  expect((await made.get(`/inspections/${id}`)).body.visit.earlierMinutes).toEqual([
    { edition: 1, madeAt: expect.stringMatching(/Z$/) },
  ]);
  expect((await dewi.get(`/assessments/${await assessmentOf(id)}/visits`)).body.items).toMatchObject([
    { hasMinutes: true, earlierMinutes: [{ edition: 1 }] },
  ]);
  expect(await textOf(await paperOf(id, 'dewi', '?edition=1'))).not.toContain('menggantikan');
  // The newest has one address only, and others' papers stay others'.
  for (const edition of [2, 3])
    expect(refusalOf(await dewi.get(`/inspections/${id}/minutes.pdf?edition=${edition}`))).toEqual([404, 'access.notFound']); // prettier-ignore
  expect(refusalOf(await dewi.get(`/inspections/${id}/minutes.pdf?edition=0`))).toEqual([400, 'request.invalid']);
  expect(refusalOf(await (await scene.as('tono')).get(`/inspections/${id}/minutes.pdf?edition=1`))[0]).toBe(403);
  expect(await textOf(await paperOf(id, 'dewi'))).toMatch(/Berita acara ini menggantikan yang dibuat sebelum .*Alasan pembetulan: Foto tertukar\./); // prettier-ignore
  const editions = await scene.dataSource.query('select edition from visit_minutes where inspection_id = $1 order by 1', [id]); // prettier-ignore
  expect(editions).toEqual([{ edition: 1 }, { edition: 2 }]);
});

testWith('pdftotext')('whoever would not sign, or signed by typing, is told of in a sentence', async () => {
  const refused = await visited('menolak-2026', { way: 'refused', reason: 'Menunggu kepala desa.' });
  const typed = await visited('ketik-2026', { way: 'typed' });
  await worker.get(JobMap).exhaust();
  expect(await textOf(await paperOf(refused, 'dewi'))).toMatch(
    /Dewi Lestari, Sekretaris Desa, tidak bersedia menandatangani \(.*\)\. Alasan: Menunggu kepala desa\./,
  );
  expect(await textOf(await paperOf(typed, 'dewi'))).toContain('menyatakan persetujuannya dengan mengetik namanya');
});
