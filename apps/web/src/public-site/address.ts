import { type Language } from '../i18n/language';
import { useLanguage } from '../i18n/use-text';

/** Pages of one published period besides its ranking and its bodies. */
export type PeriodPart = 'cara' | 'data' | 'banding';

const part = encodeURIComponent;

/** Addresses of the public pages, without language. */
export const publicAddress = {
  home: '/publik',
  check: '/cek',
  information: '/informasi',
  informationOf: (bodyId: string): string => `/informasi/${part(bodyId)}`,
  pastYear: (id: string): string => `/publik/lampau/${part(id)}`,
  period: (code: string): string => `/publik/${part(code)}`,
  partOf: (code: string, name: PeriodPart): string => `/publik/${part(code)}/${name}`,
  body: (code: string, subjectId: string): string => `/publik/${part(code)}/badan/${part(subjectId)}`,
} as const;

/** The same page in a language; Indonesian is what an address without one is in. */
export const inLanguage = (address: string, language: Language): string => {
  if (language === 'id') return address;
  const [path = '', hash] = address.split('#');
  return `${path}${path.includes('?') ? '&' : '?'}bahasa=en${hash === undefined ? '' : `#${hash}`}`;
};

/** Keeps a reader in the language of the page. */
export const useAddress = (): ((address: string) => string) => {
  const language = useLanguage();
  return (address) => inLanguage(address, language);
};
