/** Every address of the web app. Patterns are wouter's; builders make a real address. */
export const patterns = {
  home: '/',
  signIn: '/masuk',
  hats: '/peran',
  form: '/penilaian/:id/isian',
  submit: '/penilaian/:id/kirim',
  receipt: '/penilaian/:id/tanda-terima',
  workbook: '/penilaian/:id/buku-kerja',
  sheet: '/penilaian/:id/lembar-nilai',
  verifications: '/verifikasi',
  desk: '/verifikasi/:id',
  presentations: '/presentasi',
  card: '/presentasi/:id',
  newPeriod: '/periode/baru',
  setUpPeriod: '/periode/:id/atur',
  board: '/periode/:id/papan',
  plenary: '/periode/:id/pleno',
  ranking: '/periode/:id/peringkat',
  dashboard: '/periode/:id/dasbor',
  instruments: '/instrumen',
  newInstrument: '/instrumen/baru',
  builtInInstrument: '/instrumen/pustaka/:code',
  instrument: '/instrumen/:id',
  instrumentVersions: '/instrumen/:id/versi',
  periodInstruments: '/periode/:id/instrumen',
  trends: '/periode/:id/tren',
  reports: '/laporan',
  publicPeriods: '/publik',
  publicPeriod: '/publik/:code',
  publicBody: '/publik/:code/:subjectId',
  operator: '/instalasi',
  audit: '/catatan',
} as const;

const part = encodeURIComponent;

export const paths = {
  home: patterns.home,
  hats: patterns.hats,
  verifications: patterns.verifications,
  presentations: patterns.presentations,
  newPeriod: patterns.newPeriod,
  instruments: patterns.instruments,
  newInstrument: patterns.newInstrument,
  reports: patterns.reports,
  publicPeriods: patterns.publicPeriods,
  operator: patterns.operator,
  audit: patterns.audit,
  /** Comes back to `next` after signing in. */
  signIn: (next?: string): string => (next && next !== '/' ? `/masuk?lanjut=${part(next)}` : '/masuk'),
  form: (id: string, itemCode?: string): string =>
    `/penilaian/${part(id)}/isian${itemCode ? `?butir=${part(itemCode)}` : ''}`,
  submit: (id: string): string => `/penilaian/${part(id)}/kirim`,
  receipt: (id: string): string => `/penilaian/${part(id)}/tanda-terima`,
  /** The questionnaire as a workbook, for where there is no network at all. */
  workbook: (id: string): string => `/penilaian/${part(id)}/buku-kerja`,
  /** The score sheet, opened at one line where a code is given. */
  sheet: (id: string, lineCode?: string): string =>
    `/penilaian/${part(id)}/lembar-nilai${lineCode ? `#${part(lineCode)}` : ''}`,
  desk: (id: string): string => `/verifikasi/${part(id)}`,
  card: (id: string): string => `/presentasi/${part(id)}`,
  /** Where a draft is prepared. */
  setUpPeriod: (id: string): string => `/periode/${part(id)}/atur`,
  board: (id: string): string => `/periode/${part(id)}/papan`,
  plenary: (id: string): string => `/periode/${part(id)}/pleno`,
  ranking: (id: string): string => `/periode/${part(id)}/peringkat`,
  dashboard: (id: string): string => `/periode/${part(id)}/dasbor`,
  builtInInstrument: (code: string): string => `/instrumen/pustaka/${part(code)}`,
  /** The editor, at one item where a code is given. */
  instrument: (id: string, itemCode?: string): string =>
    `/instrumen/${part(id)}${itemCode ? `?butir=${part(itemCode)}` : ''}`,
  instrumentVersions: (id: string): string => `/instrumen/${part(id)}/versi`,
  periodInstruments: (id: string): string => `/periode/${part(id)}/instrumen`,
  trends: (id: string): string => `/periode/${part(id)}/tren`,
  publicPeriod: (code: string): string => `/publik/${part(code)}`,
  publicBody: (code: string, subjectId: string): string => `/publik/${part(code)}/${part(subjectId)}`,
};
