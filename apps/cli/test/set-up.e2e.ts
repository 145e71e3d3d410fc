import { isPassword } from '@app/platform';
import { createTestDatabase, type TestDatabase } from '../../../libs/database/test/test-database';
import { terbuka, Workplace, type Outcome } from './run-terbuka';

const password = 'sandi uji yang panjang';
let database: TestDatabase;
let place: Workplace;
beforeAll(async () => {
  database = await createTestDatabase();
  place = new Workplace();
});
afterAll(async () => {
  place.remove();
  await database.drop();
});

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome =>
  terbuka(args, { DATABASE_URL: database.url, TERBUKA_DATA_DIR: place.path('data'), TERBUKA_PASSWORD: '', ...env });

const setUp = (code: string, email: string, env: Readonly<Record<string, string>> = {}): Outcome =>
  run(['set-up', '--organiser', `PPID ${code}`, '--code', code, '--name', 'Ratna', '--email', email], env);

const hats = (email: string): Promise<{ role: string; organiser: string | null; body: string | null }[]> =>
  database.dataSource.query(
    `select m.role, o.code as organiser, b.code as body from users u join memberships m on m.user_id = u.id
       left join organisers o on o.id = m.organiser_id left join public_bodies b on b.id = m.public_body_id
      where u.email = $1 order by m.role`,
    [email],
  );

const opens = async (email: string, tried: string): Promise<boolean> => {
  const [user] = await database.dataSource.query<{ password_hash: string }[]>(
    'select password_hash from users where email = $1',
    [email],
  );
  return isPassword(tried, user?.password_hash ?? null);
};

const count = async (table: 'organisers' | 'public_bodies' | 'users'): Promise<number> => {
  const [row] = await database.dataSource.query<{ count: number }[]>(`select count(*)::int as count from ${table}`);
  return row?.count ?? -1;
};

test('the first organiser gets its admin, who is the operator too, with a password shown once', async () => {
  const { status, out } = setUp('ppid-x', 'R@x.example');
  expect(status).toBe(0);
  expect(out).toContain('Ratna <R@x.example> menjadi Admin Penyelenggara dan Operator.');
  expect(await opens('r@x.example', /^Kata sandi: (\S{22})$/m.exec(out)?.[1] ?? '')).toBe(true);
  expect(await hats('r@x.example')).toEqual([
    { role: 'operator', organiser: null, body: null },
    { role: 'organiserAdmin', organiser: 'ppid-x', body: null },
  ]);
});

test('the next one gets an admin only, with the password of the environment', async () => {
  const { status, out } = setUp('ppid-y', 'y@y.example', { TERBUKA_PASSWORD: password });
  expect([status, out.includes(password)]).toEqual([0, false]);
  expect(await opens('y@y.example', password)).toBe(true);
  expect(await hats('y@y.example')).toEqual([{ role: 'organiserAdmin', organiser: 'ppid-y', body: null }]);
});

test('what is wrong is said, and nothing is kept', async () => {
  expect(setUp('ppid-x', 'z@z.example')).toMatchObject({ status: 2, err: 'Kode penyelenggara itu sudah dipakai.\n' });
  expect(setUp('ppid-z', 'z@z.example', { TERBUKA_PASSWORD: 'pendek' })).toMatchObject({
    status: 2,
    err: 'Kata sandi paling sedikit 12 karakter.\n',
  });
  expect(run(['set-up', '--code', 'a']).err).toBe('Sebutkan --organiser, --name, --email.\n');
  expect(setUp('PPID Z', 'z@z.example').err).toContain('huruf kecil');
  expect(setUp('ppid-z', 'surel').err).toBe('"surel" bukan alamat surel.\n');
  expect([await count('organisers'), await count('users')]).toEqual([2, 2]);
});

const header = 'Kode;Nama;Jenis;Induk;Laman';

test('bodies come from a CSV, all or none', async () => {
  const wrong = place.write('salah.csv', `${header}\nk-1;Kecamatan A;KECAMATAN;;\nd-1;Desa A;DUSUN;k-2;\n`);
  const refused = run(['import-bodies', '--organiser', 'ppid-x', wrong]);
  expect([refused.status, await count('public_bodies')]).toEqual([2, 0]);
  expect(refused.err).toContain('baris 3: Jenis "DUSUN" tidak dikenal');
  expect(refused.err).toContain('baris 3: Induk "k-2" tidak ada');

  const right = place.write(
    'benar.csv',
    `${header}\nd-1;Desa A;desa;k-1;https://a.example\nk-1;Kecamatan A;KECAMATAN;;\n`,
  );
  expect(run(['import-bodies', '--organiser', 'ppid-x', right])).toMatchObject({
    status: 0,
    out: '2 badan publik didaftarkan pada ppid-x.\n',
  });
  expect(run(['import-bodies', '--organiser', 'ppid-x', right]).err).toContain('baris 2: Kode "d-1" sudah terdaftar.');
  const [desa] = await database.dataSource.query(
    `select b.kind, p.code as parent from public_bodies b join public_bodies p on p.id = b.parent_id`,
  );
  expect(desa).toEqual({ kind: 'DESA', parent: 'k-1' });
});

const addUser = (role: string, email: string, ...more: string[]): Outcome =>
  run(['create-user', '--role', role, '--name', 'Dewi', '--email', email, ...more], { TERBUKA_PASSWORD: password });

test('a person is added, and may hold a further hat under the same e-mail', async () => {
  const at = ['--organiser', 'ppid-x'];
  expect(addUser('unitPpid', 'dewi@x.example', ...at, '--body', 'd-1')).toMatchObject({ status: 0 });
  const again = addUser('verifier', 'DEWI@x.example', ...at);
  expect(again.out).toContain('Surel itu sudah punya akun; nama dan kata sandinya tidak berubah.');
  expect(await hats('dewi@x.example')).toEqual([
    { role: 'unitPpid', organiser: 'ppid-x', body: 'd-1' },
    { role: 'verifier', organiser: 'ppid-x', body: null },
  ]);
  expect(addUser('verifier', 'dewi@x.example', ...at)).toMatchObject({
    status: 2,
    err: 'Orang itu sudah memegang peran tersebut.\n',
  });
});

test.each([
  ['a role nobody knows', ['raja', 'a@a.example', '--organiser', 'ppid-x'], 'Peran "raja" tidak dikenal.'],
  ['no body where one is needed', ['superior', 'a@a.example', '--organiser', 'ppid-x'], 'Sebutkan --body.'],
  ['a body where none is', ['juror', 'a@a.example', '--organiser', 'ppid-x', '--body', 'd-1'], 'hapus --body'],
  ['no organiser', ['juror', 'a@a.example'], 'Sebutkan --organiser.'],
  ['an organiser nobody knows', ['juror', 'a@a.example', '--organiser', 'tiada'], 'kode "tiada" tidak ada'],
  [
    "another organiser's body",
    ['unitPpid', 'a@a.example', '--organiser', 'ppid-y', '--body', 'd-1'],
    'Badan publik berkode "d-1" tidak ada',
  ],
] as const)('%s is refused', async (_, [role, email, ...more], words) => {
  const users = await count('users');
  const { status, err } = addUser(role, email, ...more);
  expect([status, await count('users')]).toEqual([2, users]);
  expect(err).toContain(words);
});

test('without a database it says what to do', () => {
  const { status, err } = run(['create-user', '--role', 'operator', '--name', 'Oka', '--email', 'oka@x.example'], {
    DATABASE_URL: '',
  });
  expect(status).toBe(3);
  expect(err).toContain('npm start');
});
