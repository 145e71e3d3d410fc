import { catalogue } from '../../i18n/catalogue';

export const readingWindowMessages = catalogue(
  {
    until: 'Verifikasi {period} berlangsung sampai {until}; sesudah itu putusan tidak diterima.',
    notBegun: 'Verifikasi {period} mulai {from}; sebelum itu putusan belum diterima.',
    over: 'Verifikasi {period} berakhir {until}. Putusan baru tidak diterima, kecuali atas butir yang dikembalikan sebelum itu atau diminta lagi; minta penyelenggara mengubah jadwalnya bila perlu.',
  },
  {
    until: 'Verification of {period} lasts until {until}; after that no verdict is taken.',
    notBegun: 'Verification of {period} begins {from}; before that no verdict is taken.',
    over: 'Verification of {period} ended {until}. No new verdict is taken, but for items given back before that or asked for again; ask the organiser to change the schedule where needed.',
  },
);
