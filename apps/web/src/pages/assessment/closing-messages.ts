import { catalogue } from '../../i18n/catalogue';

/** What is said once when an open form is locked, and when it opens again. */
export const closingMessages = catalogue(
  {
    reopened: 'Pengisian dibuka lagi, sampai {until}.',
    over: 'Waktu pengisian berakhir; isian hanya dapat dibaca.',
    handedIn: 'Kuesioner sudah dikirim; isian hanya dapat dibaca.',
    allThere: 'Semua yang Anda isi sudah di server.',
    waits:
      '{count} isian belum sampai di server. Tetap tersimpan di ponsel, dikirim sendiri, dan diputuskan penyelenggara.',
    refused:
      '{count} isian tidak diterima server atau menunggu pilihan Anda, jadi tidak dikirim sendiri; lihat butirnya.',
  },
  {
    reopened: 'Filling in is open again, until {until}.',
    over: 'The time for filling in is over; entries can only be read.',
    handedIn: 'The questionnaire was handed in; entries can only be read.',
    allThere: 'Everything you entered is on the server.',
    waits:
      '{count} entries have not reached the server. They stay on the phone, go by themselves, and the organiser decides.',
    refused: '{count} entries were refused or wait for your choice, so they do not go by themselves; see their items.',
  },
);
