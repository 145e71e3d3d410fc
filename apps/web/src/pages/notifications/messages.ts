import { catalogue } from '../../i18n/catalogue';

export const messages = catalogue(
  {
    title: 'Pemberitahuan',
    intro: 'Kabar untuk Anda, yang terbaru lebih dulu. Cara menerimanya lewat surel dipilih di',
    account: 'Akun saya',
    readAll: 'Tandai semua sudah dibaca',
    onlyUnread: 'Hanya yang belum dibaca',
    none: 'Belum ada pemberitahuan.',
    noneAdvice: 'Kabar tentang kuesioner, komentar, dan tenggat Anda akan muncul di sini.',
    noneUnread: 'Semua pemberitahuan sudah dibaca.',
    unread: 'Belum dibaca',
    times: 'terbaru dari {count} pemberitahuan',
    open: 'Buka',
    markRead: 'Sudah dibaca',
    list: 'Daftar pemberitahuan',
  },
  {
    title: 'Notifications',
    intro: 'News for you, the latest first. How you get it by e-mail is chosen in',
    account: 'My account',
    readAll: 'Mark all as read',
    onlyUnread: 'Unread only',
    none: 'No notifications yet.',
    noneAdvice: 'News about your questionnaire, comments and deadlines will appear here.',
    noneUnread: 'All notifications have been read.',
    unread: 'Unread',
    times: 'latest of {count} notices',
    open: 'Open',
    markRead: 'Mark as read',
    list: 'List of notifications',
  },
);
