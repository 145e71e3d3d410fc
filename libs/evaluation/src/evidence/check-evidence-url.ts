import type { Fault } from '@app/access';

const LONGEST = 2_000;

const fault = (code: string, message: string): Fault[] => [{ path: '/url', code, message }];

/** What is wrong with a link as evidence: it must be a plain web address that carries nobody's password. */
export const checkEvidenceUrl = (url: string): readonly Fault[] => {
  if (url.length > LONGEST) return fault('url.long', `Tautan paling panjang ${LONGEST} karakter.`);
  if (/\s/.test(url) || !URL.canParse(url)) return fault('url.form', 'Tautan tidak lengkap. Awali dengan https://');
  const { protocol, username, password, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:')
    return fault('url.scheme', 'Tautan harus diawali https:// atau http://');
  if (username || password) return fault('url.credentials', 'Tautan tidak boleh memuat nama pengguna atau kata sandi.');
  return hostname.includes('.') ? [] : fault('url.host', 'Alamat situs pada tautan tidak lengkap.');
};
