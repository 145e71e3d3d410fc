import { appealProblems } from './appeal-problems';
import { pastYearProblems } from './past-year-problems';
import { plenaryProblems } from './plenary-problems';
import { presentationProblems } from './presentation-problems';
import { authoringProblems } from './authoring-problems';
import { calendarProblems } from './calendar-problems';
import { correctionProblems } from './correction-problems';
import { fillingProblems } from './filling-problems';
import { followUpProblems } from './follow-up-problems';
import { judgingProblems } from './judging-problems';
import { linkProblems } from './link-problems';
import { registrationProblems } from './registration-problems';
import { Problem, type Fault } from './problem-class';
import { clinicProblems } from './clinic-problems';
import { listingProblems } from './listing-problems';
import { requestProblems } from './request-problems';
import { submissionProblems } from './submission-problems';
import { visitProblems } from './visit-problems';
import { workbookProblems } from './workbook-problems';
import { windowProblems } from './window-problems';

export type { Unreasoned } from './authoring-problems';
export { Problem, type Fault, type ProblemExtras } from './problem-class';

/** Problems of the door, of tenancy and of the request's shape. */
const accessProblems = {
  sessionMissing: () => new Problem(401, 'session.missing', 'Anda belum masuk. Silakan masuk lebih dahulu.'),
  sessionExpired: () => new Problem(401, 'session.expired', 'Sesi Anda telah berakhir. Silakan masuk kembali.'),
  credentialsWrong: () => new Problem(401, 'session.credentials', 'Surel atau kata sandi tidak cocok.'),
  signInThrottled: (details: { retryAfterSeconds: number }) =>
    new Problem(
      429,
      'session.throttled',
      `Terlalu banyak percobaan masuk. Silakan coba lagi dalam ${Math.ceil(details.retryAfterSeconds / 60)} menit.`,
      details,
    ),
  hatMissing: () => new Problem(403, 'session.hatMissing', 'Pilih peran Anda lebih dahulu.'),
  hatUnknown: () => new Problem(404, 'session.hatUnknown', 'Peran itu tidak ada pada akun Anda.'),
  roleForbidden: () => new Problem(403, 'access.role', 'Peran Anda tidak berwenang untuk tindakan ini.'),
  foreignBody: () => new Problem(403, 'access.foreignBody', 'Ini milik badan publik lain, bukan badan publik Anda.'),
  notAssigned: () => new Problem(403, 'access.notAssigned', 'Anda tidak ditugaskan untuk ini.'),
  notFound: () => new Problem(404, 'access.notFound', 'Yang Anda cari tidak ada, atau tidak terbuka bagi Anda.'),
  csrfMissing: () =>
    new Problem(403, 'request.csrf', 'Permintaan ini tidak berasal dari halaman Terbuka. Muat ulang halaman.'),
  clientOutdated: () =>
    new Problem(
      409,
      'client.outdated',
      'Aplikasi di perangkat ini versi lama. Muat versi baru; isian yang belum terkirim tetap tersimpan.',
    ),
  requestInvalid: (details: { errors: readonly Fault[] }) =>
    new Problem(400, 'request.invalid', 'Ada isian yang tidak sesuai. Periksa kembali.', details),
  bodyTooLarge: () => new Problem(413, 'request.tooLarge', 'Data yang dikirim terlalu besar.'),
  cursorInvalid: () => new Problem(400, 'request.cursor', 'Penanda halaman tidak dikenal. Muat ulang daftar.'),
  requestThrottled: () =>
    new Problem(429, 'request.throttled', 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.'),
  databaseBusy: () =>
    new Problem(503, 'server.busy', 'Layanan sedang sibuk. Data Anda belum tersimpan; coba lagi sebentar.'),
  internal: (details: { id: string }) =>
    new Problem(
      500,
      'internal',
      'Terjadi kesalahan pada sistem kami. Coba lagi; bila berulang, sampaikan nomor ini.',
      details,
    ),
} as const;

/** The one catalogue: nothing else is thrown on purpose. */
export const problem = {
  ...accessProblems,
  ...authoringProblems,
  ...calendarProblems,
  ...correctionProblems,
  ...fillingProblems,
  ...followUpProblems,
  ...appealProblems,
  ...pastYearProblems,
  ...plenaryProblems,
  ...presentationProblems,
  ...judgingProblems,
  ...windowProblems,
  ...linkProblems,
  ...submissionProblems,
  ...visitProblems,
  ...workbookProblems,
  ...registrationProblems,
  ...clinicProblems,
  ...listingProblems,
  ...requestProblems,
} as const;
