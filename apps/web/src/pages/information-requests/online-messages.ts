import { catalogue } from '../../i18n/catalogue';

export const onlineMessages = catalogue(
  {
    title: 'Ajukan permohonan informasi',
    intro:
      'Siapa pun boleh meminta informasi publik. Permohonan tercatat setelah Anda mengonfirmasi surel; jawaban paling lambat pada tenggat yang disebut tanda terima.',
    office: 'Kepada penyelenggara',
    noOffice: 'Belum ada penyelenggara yang menerima permohonan di sini.',
    desk: 'PPID yang dituju',
    privacy:
      'Data Anda hanya dilihat PPID yang menangani permohonan dan atasannya, dipakai untuk menjawab permohonan ini, dan tidak diumumkan.',
    send: 'Kirim permohonan',
    busy: 'Mengirim…',
    sentTitle: 'Periksa surel Anda',
    sent: 'Kami mengirim tautan konfirmasi ke {email}. Permohonan baru tercatat setelah tautan itu dibuka dan dikonfirmasi. Bila tidak ada, periksa folder spam, lalu kirim lagi.',
    demo: 'Pada data contoh surel tidak dikirim; isinya terlihat di menu Surel akun Admin Penyelenggara.',
    confirmTitle: 'Konfirmasi permohonan',
    confirmText: 'Tekan tombol ini untuk mencatat permohonan Anda. Hari ini menjadi tanggal penerimaannya.',
    confirm: 'Konfirmasi permohonan saya',
    confirming: 'Mencatat…',
    confirmed: 'Permohonan tercatat dengan nomor {number}, dijawab paling lambat {date}.',
    follow: 'Lihat perkembangan',
    keep: 'Simpan alamat halaman perkembangan itu: hanya dengan tautan itu permohonan Anda dapat dilihat.',
  },
  {
    title: 'Ask for information',
    intro:
      'Anybody may ask for public information. The request is entered once you confirm your e-mail address; it is answered by the day that the receipt names.',
    office: 'To',
    noOffice: 'Nobody takes requests here yet.',
    desk: 'Information officer',
    privacy:
      'Your data are seen by the officers who deal with the request and their superior only, used to answer this request, and not published.',
    send: 'Send the request',
    busy: 'Sending…',
    sentTitle: 'Look into your e-mail',
    sent: 'We sent a confirmation link to {email}. The request is entered once that link is opened and confirmed. If it is not there, look into the spam folder, then send again.',
    demo: 'With sample data no e-mail is sent; it can be read in the Mail menu of the organiser’s admin.',
    confirmTitle: 'Confirm the request',
    confirmText: 'Press this button to enter your request. Today becomes its day of receipt.',
    confirm: 'Confirm my request',
    confirming: 'Entering…',
    confirmed: 'The request is entered with number {number}, to be answered by {date}.',
    follow: 'See what happens',
    keep: 'Keep the address of that page: only by that link can your request be seen.',
  },
);
