import { catalogue } from '../../i18n/catalogue';

export const messages = catalogue(
  {
    title: 'Pilih peran',
    intro:
      'Anda terdaftar pada lebih dari satu peran. Pilih untuk pekerjaan sekarang; Anda dapat menggantinya kapan saja.',
    current: 'sedang dipakai',
    none: 'Akun Anda tidak punya peran saat ini.',
    noneAdvice:
      'Tugas Anda mungkin sudah berakhir atau diserahkan kepada petugas lain. Bila seharusnya masih bertugas, hubungi penyelenggara.',
    leftBehind: '{count} isian Anda masih hanya ada di perangkat ini.',
    seeLeftBehind: 'Lihat dan salin isinya',
  },
  {
    title: 'Choose a role',
    intro: 'You have more than one role. Choose one for the work at hand; you can change it at any time.',
    current: 'in use',
    none: 'Your account has no role at present.',
    noneAdvice:
      'Your duty may have ended or passed to another officer. If you should still have it, ask the organiser.',
    leftBehind: '{count} entries of yours are still on this device only.',
    seeLeftBehind: 'See and copy them',
  },
);
