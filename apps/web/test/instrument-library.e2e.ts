import type { Instrument } from '@app/instrument';
import { createScene, type Scene } from '../../api/test/cast';
import { smallPolicy, smallQuestionnaire, smallRubric } from '../../api/test/questionnaire';
import { come } from './come';
import { startProduct, type Product } from './product';

/** The library by hand: reading and copying a built-in instrument, comparing versions, opening with reasons. */
describe('the library of instruments, by hand', () => {
  let scene: Scene;
  let product: Product;

  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  test('a built-in instrument is read on a phone and copied as the next year’s', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.open('/instrumen?asal=bawaan&cari=desa');
    await ratna.see('1 dari 8 baris');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Kuesioner Penilaian Mandiri Pemerintah Desa 2026');
    await ratna.see('Usulan Terbuka, belum diverifikasi.');
    await ratna.fill('Cari butir', 'APBDes anggaran');
    await ratna.see('Adakah anggaran layanan informasi');
    await ratna.press('DA04');
    await ratna.see('Bukti yang diminta');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Salin dan sesuaikan');
    await ratna.press('Sebagai instrumen tahun depan');
    expect(await ratna.page.$$eval('.dialog .field input', (fields) => fields.map((field) => field.value))).toEqual([
      'Kuesioner Penilaian Mandiri Pemerintah Desa 2027',
      'Self-Assessment Questionnaire for Village Governments 2027',
      'desa-2027',
    ]);
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Buat salinan');
    await ratna.page.waitForFunction(() => /^\/instrumen\/[0-9a-f-]{36}$/.test(location.pathname));
    const id = new URL(ratna.page.url()).pathname.split('/').at(-1) ?? '';
    const { content } = (await (await scene.as('ratna')).get(`/instruments/${id}/draft`)).body as {
      content: Instrument;
    };
    expect(content.title.en).toBe('Self-Assessment Questionnaire for Village Governments 2027');
    expect(JSON.stringify(content)).toContain('"previousCode":"DA04"');
  });

  test('an instrument goes to the archive and comes back', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open('/instrumen?asal=sendiri');
    await ratna.see('belum terbit');
    await ratna.press('Lainnya');
    await ratna.press('Arsipkan');
    await ratna.see('Periode yang sudah memakainya tidak berubah.');
    await ratna.press('Arsipkan');
    await ratna.see('diarsipkan.');
    await ratna.see('0 dari 8 baris');
    await ratna.open('/instrumen?arsip=hanya');
    await ratna.see('1 dari 9 baris');
    await ratna.press('Lainnya');
    await ratna.press('Kembalikan dari arsip');
    await ratna.press('Kembalikan');
    await ratna.see('dikembalikan.');
    await ratna.see('Tidak ada yang cocok.');
  });

  test('two versions are compared as people read them, at an address that can be sent', async () => {
    const admin = await scene.as('ratna');
    const made = await admin.post('/instruments', {
      code: 'banding',
      title: 'Kuesioner banding',
      from: { kind: 'content', content: smallQuestionnaire },
    });
    const { id, revision, content } = made.body as { id: string; revision: number; content: Instrument };
    const published = await admin.post(`/instruments/${id}/versions`, {
      revision,
      note: 'Naskah rapat pertama',
      reasons: [{ code: 'evidence.missing', reason: 'Dilihat di situs.' }],
    });
    expect(published.status).toBe(201);
    const [first, ...rest] = content.children;
    const next = { ...content, children: [{ ...first, text: { id: 'Ada situs web resmi?' } }, ...rest] };
    expect((await admin.put(`/instruments/${id}/draft`, { revision, content: next })).status).toBe(200);

    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/instrumen/${id}/versi?dari=1&ke=draf`);
    await ratna.see('Naskah rapat pertama');
    await ratna.see('1 perubahan dari versi 1 ke draf');
    expect(
      await ratna.page.$$eval('.version-change ins', (marks) => marks.map((mark) => mark.textContent.trim())),
    ).toEqual(['resmi']);
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Tukar');
    await ratna.see('1 perubahan dari draf ke versi 1');
    expect(new URL(ratna.page.url()).search).toBe('?dari=draf&ke=1');
    const komang = await come(product, 'komang');
    await komang.open(`/instrumen/${id}/versi?dari=1&ke=1`);
    await komang.see('Tidak ada yang berbeda antara keduanya.');
    await komang.press('Baca');
    await komang.see('Naskah versi 1');
    await komang.see('Ada situs web?');
    expect(await komang.obstacles()).toEqual([]);
  });

  test('a workbook that cannot be written says why, instead of a file that is none', async () => {
    const [first, ...rest] = smallQuestionnaire.children;
    const law = Array.from({ length: 70 }, (_, at) => ({ citation: `${at}`.padEnd(500, 'x'), verified: true }));
    const content = { ...smallQuestionnaire, children: [{ ...first, law }, ...rest] };
    const admin = await scene.as('ratna');
    expect((await admin.post('/instruments', { code: 'panjang', from: { kind: 'content', content } })).status).toBe(
      201,
    );
    const ratna = await come(product, 'ratna');
    await ratna.open('/instrumen?cari=panjang');
    await ratna.press('Lainnya');
    await ratna.press('Unduh Excel');
    await ratna.see('tidak muat dalam buku kerja Excel');
    expect(new URL(ratna.page.url()).pathname).toBe('/instrumen');
  });

  test('a double click begins one instrument', async () => {
    const ratna = await come(product, 'ratna');
    const sent: string[] = [];
    ratna.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/instruments')) sent.push(request.url());
    });
    await ratna.open('/instrumen/baru?cara=kosong');
    await ratna.fill('Judul', 'Sekali saja');
    const make = await ratna.page.waitForSelector('::-p-aria([name="Buat draf"][role="button"])');
    await make?.click({ count: 2 });
    await ratna.page.waitForFunction(() => /^\/instrumen\/[0-9a-f-]{36}$/.test(location.pathname));
    expect(sent).toHaveLength(1);
  });

  test('a period whose instruments are warned about opens once each warning has a reason', async () => {
    const admin = await scene.as('ratna');
    const { body } = await admin.post('/periods', {
      policy: smallPolicy('alasan-2026'),
      instruments: { 'uji-desa': smallQuestionnaire, 'uji-rubrik': smallRubric },
    });
    await admin.put(`/periods/${body.id}/participants`, { participants: [{ bodyCode: 'kraton', category: 'DESA' }] });
    const ratna = await come(product, 'ratna', 360);
    await ratna.open(`/periode/${body.id}/atur`);
    await ratna.see('uji-desa (dibawa dari periode yang disalin)');
    await ratna.press('Buka periode');
    await ratna.press('Ya, buka sekarang');
    await ratna.see('Tulis alasan untuk tiap peringatan instrumen yang dibiarkan.');
    expect(await ratna.obstacles()).toEqual([]);
    await ratna.press('Ya, buka sekarang');
    await ratna.see('Tulis alasan untuk setiap peringatan di atas.');
    await ratna.fillAll('Alasan dibiarkan', ['Cukup dilihat di situs.', 'Sudah dibahas pleno.', 'Menyusul.']);
    await ratna.press('Ya, buka sekarang');
    await ratna.see('Papan kemajuan Monev uji alasan-2026');
    const { body: log } = await admin.get('/audit-events');
    const passed = (log.items as { action: string; subject: object }[]).filter(
      ({ action }) => action === 'period.warningPassed',
    );
    expect(passed.map(({ subject }) => subject)).toContainEqual({
      periodId: body.id,
      instrument: 'uji-desa',
      warning: 'evidence.missing',
      reason: 'Cukup dilihat di situs.',
    });
  });
});
