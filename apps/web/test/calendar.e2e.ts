import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { createScene, type Scene } from '../../api/test/cast';
import { come } from './come';
import type { Person } from './person';
import { startProduct, type Product } from './product';

/** The organiser keeps its working days; everybody inside counts by them. */
describe('the calendar, by hand', () => {
  let scene: Scene;
  let product: Product;
  let folder: string;
  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir);
    folder = await mkdtemp(join(tmpdir(), 'terbuka-calendar-'));
  }, 120_000);
  afterAll(async () => {
    await product?.close();
    await scene?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const look = async (person: Person, name: string): Promise<void> => {
    const screens = process.env['TERBUKA_SCREENS'];
    if (screens) await person.page.screenshot({ path: `${screens}/${name}.png`, fullPage: true });
    expect([name, await person.obstacles()]).toEqual([name, []]);
  };

  /** Sets a field of date by its parts, as the browser's own picker does. */
  const date = async (person: Person, label: string, value: string): Promise<void> => {
    await person.page.evaluate(
      (name, text) => {
        const label = [...document.querySelectorAll('label')].find((one) => one.textContent === name);
        const input = label?.control as HTMLInputElement | null | undefined;
        if (!input) throw new Error(`no date ${name}`);
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      label,
      value,
    );
  };

  const offer = async (person: Person, name: string, text: string): Promise<void> => {
    const path = join(folder, name);
    await writeFile(path, text);
    const input = (await person.page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(path);
  };

  const countFrom = async (person: Person, receivedOn: string, workingDays: string): Promise<void> => {
    await date(person, 'Tanggal diterima', receivedOn);
    await person.fill('Banyaknya hari kerja', workingDays);
    await person.press('Hitung');
  };

  test('the admin adds a day, and a deadline explains itself day by day', async () => {
    const ratna = await come(product, 'ratna');
    await ratna.open('/');
    await ratna.press('Kalender');
    await ratna.see('Kalender kerja');
    await countFrom(ratna, '2026-11-09', '3');
    await ratna.see('Tenggat Kamis, 12 November 2026');
    await date(ratna, 'Tanggal', '2026-11-11');
    await ratna.fill('Nama', 'Pemungutan suara');
    await ratna.press('Tambahkan');
    await ratna.see('Pemungutan suara ditambahkan');
    await ratna.see('Tenggat Jumat, 13 November 2026');
    await ratna.see('Berakhir di penghujung hari itu, pukul 24.00 WIB');
    await ratna.see('Hari khusus: Pemungutan suara');
    await look(ratna, 'kalender-1280');
  });

  test('rules change with a reason, and joint leave is no working day any more', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.open('/kalender');
    await countFrom(ratna, '2026-12-22', '3');
    await ratna.see('menurut aturan tetap hari kerja');
    await ratna.see('Tenggat Senin, 28 Desember 2026');
    await look(ratna, 'kalender-360');
    await ratna.press('Ubah aturan');
    await look(ratna, 'kalender-aturan-360');
    await ratna.press('Simpan aturan');
    await ratna.see('Isi alasannya.');
    await ratna.press('Cuti bersama');
    await ratna.fill('Alasan', 'Kantor tutup saat cuti bersama');
    await ratna.press('Simpan aturan');
    await ratna.see('Diubah Ratna');
    await countFrom(ratna, '2026-12-22', '3');
    await ratna.see('Tenggat Selasa, 29 Desember 2026');
    await countFrom(ratna, '2026-12-29', '3');
    await ratna.see('Sementara');
  });

  test('a file tells its faults by line, then its difference, and is applied as agreed', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.open('/kalender');
    await offer(ratna, 'libur-2027.csv', 'tanggal,jenis,nama\n2027-02-30,libur_nasional,Imlek\n');
    await ratna.see('Baris 2: "2027-02-30" bukan tanggal');
    await look(ratna, 'kalender-berkas-salah-360');
    await offer(ratna, 'libur-2027.csv', 'tanggal,jenis,nama\n2027-01-01,libur_nasional,Tahun Baru 2027\n2026-12-24,libur_nasional,Natal\n'); // prettier-ignore
    await ratna.see('terbaca tanpa kesalahan');
    await ratna.see('Semula Cuti bersama');
    await look(ratna, 'kalender-berkas-360');
    await ratna.press('Terapkan');
    await ratna.see('Diterapkan: 1 ditambahkan, 1 berubah, 0 dihapus.');
    await ratna.press('Tahun 2027');
    await ratna.see('Tahun Baru 2027');
    await ratna.see('belum dinyatakan lengkap');
    await ratna.press('Hapus');
    await look(ratna, 'kalender-hapus-360');
  });

  test('a clerk reads and counts, and changes nothing', async () => {
    const dewi = await come(product, 'dewi', 360);
    await dewi.open('/kalender');
    await countFrom(dewi, '2026-11-09', '3');
    await dewi.see('Tenggat Jumat, 13 November 2026');
    const shown = await dewi.text();
    for (const act of ['Tambah hari', 'Ubah aturan', 'Pilih berkas', 'Hapus'])
      expect([act, shown.includes(act)]).toEqual([act, false]);
    await look(dewi, 'kalender-desa-360');
  });
});
