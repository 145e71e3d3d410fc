import type { Role } from '@app/database';

/** The people of the demo, one sign-in for each role of DESIGN §2. Names are invented. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly does: string;
  /** `organiser` or the code of a public body. */
  readonly at: 'installation' | 'organiser' | string;
}

/** Bodies that the visitor works for: one left half filled for the form, and one handed in for the verifier's desk. */
export const visitorVillage = '35.08.07.2002';

export const signIns: readonly DemoPerson[] = [
  {
    role: 'unitPpid',
    name: 'Dewi Lestari',
    email: 'dewi@demo.terbuka.example',
    at: visitorVillage,
    does: 'Mengisi SAQ Desa Kraton yang belum selesai',
  },
  {
    role: 'superior',
    name: 'Slamet Riyadi',
    email: 'slamet@demo.terbuka.example',
    at: visitorVillage,
    does: 'Kepala Desa Kraton: menyetujui pernyataan dan mengirim SAQ',
  },
  {
    role: 'verifier',
    name: 'Made Wirawan',
    email: 'made@demo.terbuka.example',
    at: 'organiser',
    does: 'Memeriksa jawaban dan bukti di meja verifikasi, dan melanjutkan visitasi',
  },
  {
    role: 'juror',
    name: 'Sari Wulandari',
    email: 'sari@demo.terbuka.example',
    at: 'organiser',
    does: 'Menilai presentasi pada kartu juri',
  },
  {
    role: 'organiserAdmin',
    name: 'Ratna Kusuma',
    email: 'ratna@demo.terbuka.example',
    at: 'organiser',
    does: 'Papan kemajuan, penugasan, laporan, penerbitan hasil',
  },
  {
    role: 'commissioner',
    name: 'Komang Aditya',
    email: 'komang@demo.terbuka.example',
    at: 'organiser',
    does: 'Pleno dan penetapan hasil',
  },
  {
    role: 'leadPpid',
    name: 'Budi Santoso',
    email: 'budi@demo.terbuka.example',
    at: 'organiser',
    does: 'PPID Utama: kemajuan semua badan publik',
  },
  {
    role: 'regionalHead',
    name: 'Indah Pertiwi',
    email: 'indah@demo.terbuka.example',
    at: 'organiser',
    does: 'Dasbor kepala daerah, baca saja',
  },
  {
    role: 'operator',
    name: 'Oka Mahendra',
    email: 'oka@demo.terbuka.example',
    at: 'installation',
    does: 'Kesehatan instalasi, tanpa akses nilai',
  },
];

/** The same for every demo sign-in; it is printed by `npm start` and shown on the sign-in page of a demo only. */
export const demoPassword = 'terbuka-demo-2026';

export const otherVerifiers: readonly { readonly name: string; readonly email: string }[] = [
  { name: 'Nyoman Sudarsana', email: 'nyoman@demo.terbuka.example' },
  { name: 'Fitri Handayani', email: 'fitri@demo.terbuka.example' },
  { name: 'Agus Prasetyo', email: 'agus@demo.terbuka.example' },
  { name: 'Lilik Rahmawati', email: 'lilik@demo.terbuka.example' },
];

export const otherJurors: readonly { readonly name: string; readonly email: string; readonly severity: number }[] = [
  { name: 'Dr. Hendra Gunawan', email: 'hendra@demo.terbuka.example', severity: -4 },
  { name: 'Yuni Astuti', email: 'yuni@demo.terbuka.example', severity: 3 },
  { name: 'Rahmat Hidayat', email: 'rahmat@demo.terbuka.example', severity: 0 },
];
