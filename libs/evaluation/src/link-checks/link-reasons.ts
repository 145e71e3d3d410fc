import type { LinkKind } from '@app/database';

interface Reason {
  readonly kind: LinkKind;
  /** What was found; `{status}` is the number the site answered with. */
  readonly message: string;
  /** What the body can do about it. */
  readonly advice: string;
}

const openIt = 'Buka akses publiknya, atau ganti dengan tautan lain atau berkas.';
const mendIt = 'Perbaiki alamatnya, atau unggah berkas atau tangkapan layar sebagai gantinya.';
const site = 'Sampaikan kepada pengelola situs, dan lampirkan tangkapan layar bila perlu.';
const look = 'Buka sendiri tautan ini di jendela penyamaran (tanpa masuk akun), dan pastikan isinya benar.';
const later = 'Tidak perlu berbuat apa-apa; tautan diperiksa lagi nanti.';

/** Everything that a look at a link can come to, and what people are told. None of it is a verdict: a person decides. */
export const linkReasons = {
  opened: { kind: 'alive', message: 'Tautan dapat dibuka.', advice: '' },

  unauthorized: { kind: 'signIn', message: 'Situs meminta masuk akun (401).', advice: openIt },
  signInPage: { kind: 'signIn', message: 'Tautan berakhir di halaman masuk akun.', advice: openIt },
  accessRequest: {
    kind: 'signIn',
    message: 'Dokumen belum dibagikan kepada umum: pengunjung diminta meminta akses.',
    advice: 'Ubah pengaturan berbagi menjadi “Siapa saja yang memiliki link”, lalu tekan Periksa lagi.',
  },

  forbidden: { kind: 'blocked', message: 'Situs menolak pengunjung (403).', advice: look },
  throttled: { kind: 'blocked', message: 'Situs sedang membatasi kunjungan (429).', advice: later },
  legallyBlocked: { kind: 'blocked', message: 'Situs diblokir atas perintah hukum (451).', advice: mendIt },
  robotCheck: {
    kind: 'blocked',
    message: 'Situs meminta bukti bahwa pengunjung bukan robot, sehingga tidak dapat diperiksa otomatis.',
    advice: look,
  },
  providerBlocked: {
    kind: 'blocked',
    message: 'Tautan dialihkan ke halaman pemblokiran internet.',
    advice: site,
  },
  insideNetwork: {
    kind: 'blocked',
    message: 'Tidak diperiksa karena alamatnya hanya ada di jaringan dalam; verifikator tidak dapat membukanya.',
    advice: mendIt,
  },
  strangeAddress: {
    kind: 'blocked',
    message: 'Tidak diperiksa karena alamatnya bukan alamat web biasa, misalnya memakai nomor seperti :3488.',
    advice: mendIt,
  },

  notFound: { kind: 'dead', message: 'Halaman tidak ada ({status}).', advice: mendIt },
  serverError: { kind: 'dead', message: 'Situs sedang rusak (menjawab {status}).', advice: site },
  noSuchHost: { kind: 'dead', message: 'Nama situs tidak ada atau salah tulis.', advice: mendIt },
  timeout: { kind: 'dead', message: 'Situs tidak menjawab.', advice: site },
  connectionRefused: { kind: 'dead', message: 'Situs menolak sambungan.', advice: site },
  connectionLost: { kind: 'dead', message: 'Sambungan diputus oleh situs.', advice: site },
  tlsFailed: { kind: 'dead', message: 'Sambungan aman (https) dengan situs gagal.', advice: site },
  badAnswer: { kind: 'dead', message: 'Yang menjawab di alamat ini bukan halaman web.', advice: mendIt },
  suspended: { kind: 'dead', message: 'Hosting situs ini sedang ditangguhkan.', advice: site },

  certificateExpired: {
    kind: 'doubtful',
    message: 'Halaman terbuka, tetapi sertifikat keamanan situs sudah kedaluwarsa; peramban akan memperingatkan.',
    advice: site,
  },
  certificateUntrusted: {
    kind: 'doubtful',
    message: 'Halaman terbuka, tetapi sertifikat keamanan situs tidak dipercaya; peramban akan memperingatkan.',
    advice: site,
  },
  saysMissing: { kind: 'doubtful', message: 'Halaman terbuka, tetapi isinya “tidak ditemukan”.', advice: look },
  empty: { kind: 'doubtful', message: 'Halaman terbuka, tetapi kosong.', advice: look },
  parked: { kind: 'doubtful', message: 'Alamat ini tampaknya belum dipakai atau sedang dijual.', advice: look },
  hijacked: {
    kind: 'doubtful',
    message: 'Judul halaman memuat kata-kata judi; situs mungkin diretas.',
    advice: site,
  },
  oddStatus: { kind: 'doubtful', message: 'Situs menjawab tidak lazim ({status}).', advice: look },
  redirectRing: { kind: 'doubtful', message: 'Situs terus mengalihkan pengunjung tanpa akhir.', advice: look },

  noNetwork: { kind: 'unchecked', message: 'Belum dapat diperiksa: server kami tidak tersambung ke internet.', advice: later }, // prettier-ignore
  notReached: { kind: 'unchecked', message: 'Belum dapat diperiksa: situs belum terjangkau dari server kami.', advice: later }, // prettier-ignore
  nameUnanswered: { kind: 'unchecked', message: 'Belum dapat diperiksa: nama situs belum terjawab oleh penunjuk nama (DNS).', advice: later }, // prettier-ignore
  exampleName: { kind: 'unchecked', message: 'Alamat contoh, tidak dapat diperiksa.', advice: '' },
} as const satisfies Readonly<Record<string, Reason>>;

export type LinkReason = keyof typeof linkReasons;

/** What is told about a reason kept in the database; one from an older version says nothing. */
export const wordsOf = (reason: string, statusCode: number | null): { message: string; advice: string } => {
  const found: Reason | undefined = Object.hasOwn(linkReasons, reason) ? linkReasons[reason as LinkReason] : undefined;
  return { message: (found?.message ?? '').replace('{status}', String(statusCode ?? '')), advice: found?.advice ?? '' };
};
