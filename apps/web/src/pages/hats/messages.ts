import { catalogue } from '../../i18n/catalogue';

export const messages = catalogue(
  {
    title: 'Pilih peran',
    intro:
      'Anda terdaftar pada lebih dari satu peran. Pilih untuk pekerjaan sekarang; Anda dapat menggantinya kapan saja.',
    current: 'sedang dipakai',
    none: 'Akun Anda belum punya peran.',
    noneAdvice: 'Hubungi penyelenggara agar akun Anda dihubungkan dengan badan publik atau tugas Anda.',
  },
  {
    title: 'Choose a role',
    intro: 'You have more than one role. Choose one for the work at hand; you can change it at any time.',
    current: 'in use',
    none: 'Your account has no role yet.',
    noneAdvice: 'Ask the organiser to connect your account with your public body or task.',
  },
);
