import { catalogue } from '../../i18n/catalogue';

export const withdrawalMessages = catalogue(
  {
    withdraw: 'Keluarkan',
    withdrawOf: 'Keluarkan {name} dari periode',
    confirm: 'Ya, keluarkan',
    effect:
      'Badan publik ini tidak dapat lagi mengisi, dinilai, menyanggah, atau dijumlahkan. Ia tetap tercantum pada setiap tabel, tanpa nilai, kualifikasi, dan peringkat; isian dan putusan yang ada tetap tersimpan.',
    final: 'Ini tidak dapat dibatalkan.',
    merged: 'Bila digabung, tulis pada alasan ke badan publik mana dan dasar hukumnya.',
    withdrawn: '{name} dikeluarkan dari periode.',
  },
  {
    withdraw: 'Take out',
    withdrawOf: 'Take {name} out of the period',
    confirm: 'Yes, take it out',
    effect:
      'This public body can no longer fill in, be judged, appeal or be counted. It stays in every table without score, band and rank; what it filled in and what was judged is kept.',
    final: 'This cannot be undone.',
    merged: 'Where it was merged, write in the reason into which public body and on what legal basis.',
    withdrawn: '{name} was taken out of the period.',
  },
);
