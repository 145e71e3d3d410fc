import { catalogue } from '../../i18n/catalogue';

export const messages = catalogue(
  {
    title: 'Belum terkirim',
    intro:
      '{count} isian ada di perangkat ini dan belum di server. Dikirim sendiri begitu ada sinyal; tidak ada yang hilang.',
    noDuty:
      'Tugas Anda pada badan publik ini sudah berakhir, jadi {count} isian ini tidak dapat dikirim lagi atas nama Anda. Salin isinya dan berikan kepada petugas yang sekarang, lalu buang.',
    copyAll: 'Salin semua jawaban',
    copied: 'Jawaban disalin. Kirimkan kepada petugas yang sekarang.',
    copyFailed: 'Tidak dapat menyalin otomatis. Catat jawaban di bawah ini.',
    toDecide:
      '{count} isian tidak diterima server atau menunggu pilihan Anda. Tidak dikirim sendiri: buka butirnya, coba lagi, atau buang.',
    none: 'Semua isian Anda sudah terkirim.',
    others:
      'Di perangkat ini ada isian terkunci milik akun lain. Hanya pemiliknya yang dapat membuka dan mengirimnya, dengan masuk di sini.',
    late: 'Sudah di server, menunggu penyelenggara',
    lateHint: 'Sampai setelah batas waktu. Penyelenggara sudah menerimanya dan memutuskan; tidak perlu dikirim lagi.',
    noneAdvice: 'Tidak ada isian atau bukti yang menunggu di perangkat ini.',
    sendNow: 'Kirim sekarang',
    sending: 'Mengirim…',
    notThrough: 'Server belum terjangkau. Dicoba lagi sendiri; isian Anda tetap di sini.',
    answers: 'Jawaban',
    files: 'Berkas bukti',
    item: 'Butir {code}',
    since: 'sejak {time}',
    'waits.signal': 'menunggu sinyal',
    'waits.person': 'menunggu keputusan Anda',
    'waits.organiser': 'sampai setelah batas waktu, menunggu keputusan penyelenggara',
    openItem: 'Buka butir {code}',
    again: 'Coba lagi',
    discard: 'Buang',
    discardAnswerTitle: 'Buang isian butir {code}?',
    discardAnswer: 'Isian ini belum ada di server. Setelah dibuang, yang berlaku adalah jawaban di server.',
    discardLate:
      'Isian ini sudah di server dan tetap diputuskan penyelenggara. Yang dibuang hanya salinan di perangkat ini.',
    discardYes: 'Ya, buang',
    progress: 'terkirim {percent} %',
    room: 'Penyimpanan: terpakai {used}, tersisa {left}.',
    stays: 'Peramban berjanji tidak menghapusnya sendiri.',
    mayGo: 'Bila ponsel penuh, peramban dapat menghapusnya: kirim secepatnya.',
  },
  {
    title: 'Not sent yet',
    intro:
      '{count} entries are on this device and not on the server. They go by themselves with signal; nothing is lost.',
    noDuty:
      'Your duty for this body has ended, so these {count} entries can no longer be sent in your name. Copy them for the officer in charge now, then discard them.',
    copyAll: 'Copy all answers',
    copied: 'Answers copied. Pass them to the officer in charge now.',
    copyFailed: 'Could not copy. Note the answers below.',
    toDecide:
      '{count} entries were refused by the server or wait for your choice. They do not go by themselves: open the item, try again, or discard.',
    none: 'Everything of yours is sent.',
    others:
      'On this device there are locked entries of another account. Only their owner can open and send them, by signing in here.',
    late: 'On the server, waiting for the organiser',
    lateHint: 'Arrived after the deadline. The organiser has it and decides; it need not be sent again.',
    noneAdvice: 'No answer and no evidence waits on this device.',
    sendNow: 'Send now',
    sending: 'Sending…',
    notThrough: 'The server cannot be reached. It is tried again by itself; your entries stay here.',
    answers: 'Answers',
    files: 'Evidence files',
    item: 'Item {code}',
    since: 'since {time}',
    'waits.signal': 'waits for signal',
    'waits.person': 'waits for your decision',
    'waits.organiser': 'arrived after the deadline, waits for the organiser',
    openItem: 'Open item {code}',
    again: 'Try again',
    discard: 'Discard',
    discardAnswerTitle: 'Discard the entry for item {code}?',
    discardAnswer: "This entry is not on the server. Once discarded, the server's answer counts.",
    discardLate:
      'This entry is on the server, and the organiser still decides on it. Only the copy on this device goes.',
    discardYes: 'Yes, discard',
    progress: '{percent}% sent',
    room: 'Storage: {used} used, {left} left.',
    stays: 'The browser promised not to clear it by itself.',
    mayGo: 'If the phone runs full, the browser may clear it: send soon.',
  },
);
