import type { Fault } from '@app/access';
import { isPublicAddress } from '@app/platform';

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
  if (isInternal(hostname))
    return fault(
      'url.internal',
      'Alamat ini hanya ada di perangkat atau jaringan Anda sendiri, jadi verifikator tidak dapat membukanya. Pakai alamat situs yang terbuka untuk umum, atau unggah berkasnya.',
    );
  return hostname.includes('.') ? [] : fault('url.host', 'Alamat situs pada tautan tidak lengkap.');
};

/** The browser's reading of an address: a number in any writing is four numbers with dots by now, and IPv6 is in brackets. */
const isInternal = (hostname: string): boolean => {
  const name = hostname.replace(/^\[|\]$|\.$/g, '');
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  const isAddress = /^[\d.]+$/.test(name) || name.includes(':');
  return isAddress && !isPublicAddress(name);
};
