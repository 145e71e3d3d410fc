import { randomToken } from '@app/platform';
import type { Account } from '@app/evaluation';
import { WrongUsage } from '../command';

type Values = Readonly<Record<string, unknown>>;

const textOf = (values: Values, key: string): string => {
  const value = values[key];
  return typeof value === 'string' ? value.trim() : '';
};

/** The options named, all of them filled. Throws `WrongUsage` that names every missing one. */
export const requireOptions = <K extends string>(values: Values, keys: readonly K[]): Readonly<Record<K, string>> => {
  const missing = keys.filter((key) => textOf(values, key) === '');
  if (missing.length > 0) throw new WrongUsage(`Sebutkan ${missing.map((key) => `--${key}`).join(', ')}.`);
  return Object.fromEntries(keys.map((key) => [key, textOf(values, key)])) as Record<K, string>;
};

/** How the account of `--name` and `--email` may be signed in to, and whether that password was ours. */
export const readAccount = (
  { name, email }: { readonly name: string; readonly email: string },
  env: Readonly<Record<string, string | undefined>> = process.env,
): { readonly account: Account; readonly isGenerated: boolean } => {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new WrongUsage(`"${email}" bukan alamat surel.`);
  const given = env['TERBUKA_PASSWORD'];
  return { account: { name, email, password: given || randomToken().slice(0, 22) }, isGenerated: !given };
};

/** What the person at the machine is told about the password; a generated one is shown this once. */
export const describePassword = (
  { account, isGenerated }: ReturnType<typeof readAccount>,
  { isNew }: { readonly isNew: boolean },
): string => {
  if (!isNew) return 'Surel itu sudah punya akun; nama dan kata sandinya tidak berubah.';
  return isGenerated
    ? `Kata sandi: ${account.password}\nKata sandi ini hanya ditampilkan sekali. Simpan di tempat yang aman.`
    : 'Kata sandi diambil dari TERBUKA_PASSWORD.';
};
