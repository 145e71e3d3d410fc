import { MailService, NotificationsService } from '@app/office';
import { createScene, emailOf, type Scene } from '../../api/test/cast';
import { come } from './come';
import { personAt, type Person } from './person';
import { startProduct, type Product } from './product';

/** From "lupa kata sandi" to signing in with a new one, on a phone; and what the organiser sees of it. */
describe('mail and accounts, by hand', () => {
  let scene: Scene;
  let product: Product;
  beforeAll(async () => {
    scene = await createScene();
    product = await startProduct(scene.databaseUrl, scene.dataDir, { TERBUKA_DEMO: '1' });
  }, 120_000);
  afterAll(async () => {
    await product.close();
    await scene.close();
  });

  const look = async (person: Person, name: string): Promise<void> => {
    const folder = process.env['TERBUKA_SCREENS'];
    if (folder) await person.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    expect([name, await person.obstacles()]).toEqual([name, []]);
  };

  test('a clerk who forgot the password asks for a link, and the organiser finds it in the demo’s outbox', async () => {
    const tono = personAt(await product.visitor(360), product.origin);
    await tono.open('/masuk');
    await tono.press('Lupa kata sandi?');
    await tono.see('Kami mengirim tautan');
    await look(tono, 'lupa-360');
    await tono.fill('Alamat surel', emailOf('tono'));
    await tono.press('Kirim tautan');
    await tono.see('Periksa kotak surel Anda');
    await look(tono, 'lupa-dikirim-360');

    const ratna = await come(product, 'ratna');
    await ratna.open('/surel');
    for (let tries = 0; !(await ratna.text()).includes('Buat kata sandi baru') && tries < 20; tries += 1)
      await ratna.reload();
    await look(ratna, 'surel-1280');
    await ratna.press('Buat kata sandi baru');
    await ratna.see('60 menit');
    await look(ratna, 'surel-dialog-1280');
    const link = /https?:\S+\/sandi-baru#\S+/.exec(await ratna.text())?.[0] ?? '';
    await tono.open(link.replace(/^https?:\/\/[^/]+/, ''));
    await tono.see('Kata sandi baru');
    expect(tono.page.url()).not.toContain('#');
    await look(tono, 'sandi-baru-360');
    await tono.fill('Kata sandi baru', 'kuda nil makan rumput');
    await tono.press('Simpan kata sandi');
    await tono.see('Kata sandi sudah diganti');
    await tono.press('Masuk');
    await tono.fill('Alamat surel', emailOf('tono'));
    await tono.fill('Kata sandi', 'kuda nil makan rumput');
    await tono.page.keyboard.press('Enter');
    await tono.see('Desa munder');
  });

  test('whoever reads English reads also a refusal in English, and in Indonesian again afterwards', async () => {
    const guest = personAt(await product.visitor(360), product.origin);
    const tryIn = async (email: string, password: string): Promise<void> => {
      await guest.fill(email, emailOf('dewi'));
      await guest.fill(password, 'bukan sandinya');
      await guest.page.keyboard.press('Enter');
    };
    await guest.open('/masuk');
    await guest.press('English');
    await tryIn('E-mail address', 'Password');
    await guest.see('E-mail or password does not match.');
    await look(guest, 'masuk-inggris-360');
    await guest.reload();
    await tryIn('E-mail address', 'Password');
    await guest.see('E-mail or password does not match.');
    await guest.press('Indonesia');
    await tryIn('Alamat surel', 'Kata sandi');
    await guest.see('Surel atau kata sandi tidak cocok.');
  });

  test('the admin hands a link over and corrects an address, on a phone too', async () => {
    const ratna = await come(product, 'ratna', 360);
    await ratna.open('/orang');
    await ratna.see('Pak Camat');
    await look(ratna, 'orang-360');
    await ratna.press('Tautan kata sandi Pak Camat');
    await ratna.press('Buat tautan');
    await ratna.see('/sandi-baru#');
    await look(ratna, 'orang-tautan-360');
    await ratna.press('Tutup');
    await ratna.press('Betulkan surel Pak Camat');
    await ratna.fill('Alamat surel yang benar', 'camat@kraton.example');
    await ratna.press('Simpan');
    await ratna.see('camat@kraton.example');
    await ratna.open('/surel');
    await ratna.see('Alamat surel akun Anda telah diganti');
    await look(ratna, 'surel-360');
  });

  test('the bell says how many are unread, and the page lets them be read', async () => {
    const [dewi] = await scene.dataSource.query<{ id: string }[]>('select id from users where email = $1', [
      emailOf('dewi'),
    ]);
    await scene.dataSource.transaction(async (tx) => {
      const telling = { organiserId: scene.organisers['contoh'] ?? null, userIds: [dewi?.id ?? ''], kind: 'uji' };
      const notifications = scene.app.get(NotificationsService);
      const text = 'Waktu pengisian diperpanjang sampai 12 November 2026 pukul 16.00 WIB.';
      await notifications.tell(tx, { ...telling, title: 'Masa pengisian diperpanjang', text, href: '/', urgent: true });
      await notifications.tell(tx, { ...telling, title: 'Ada komentar pada A1', text: 'Cek.', href: '/akun' });
      await notifications.tell(tx, { ...telling, title: 'Ada komentar pada A1', text: 'Cek lagi.', href: '/akun' });
      await scene.app.get(MailService).queue(tx, {
        organiserId: scene.organisers['contoh'] ?? null,
        to: 'sekdes@kraton.example',
        toName: 'Sekretaris Desa Kraton',
        kind: 'invitation',
        subject: 'Undangan mengikuti penilaian keterbukaan informasi publik',
        text: 'Kepada Desa Kraton.\n\nSilakan mendaftar.',
      });
      await tx.query(
        `update mails set state = 'failed', fault = 'address', reply = '550 5.1.1 User unknown' where to_address like 'sekdes%'`,
      );
    });
    const person = await come(product, 'dewi', 360);
    // The two above, and the opening of the period.
    await person.see('3 belum dibaca');
    await person.press('Pemberitahuan');
    await person.see('Ada komentar pada A1');
    await look(person, 'pemberitahuan-360');
    await person.press('Tandai semua sudah dibaca');
    await person.page.waitForFunction(() => !document.querySelector('.bell-count'));
    await person.open('/akun');
    await person.press('Segera, satu surel tiap pemberitahuan');
    await person.see('Pilihan pemberitahuan tersimpan.');
    await look(person, 'akun-360');
    const ratna = await come(product, 'ratna');
    await ratna.open('/surel?keadaan=failed');
    await ratna.see('Alamat ini tidak dikenal');
    await look(ratna, 'surel-gagal-1280');
  });
});
