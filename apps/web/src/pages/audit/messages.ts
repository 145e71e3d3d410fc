import { catalogue } from '../../i18n/catalogue';

export const messages = catalogue(
  {
    title: 'Catatan kejadian',
    intro: 'Siapa melakukan apa dan kapan. Catatan hanya bertambah; tidak ada yang dapat mengubah atau menghapusnya.',
    table: 'Catatan kejadian, yang terbaru lebih dulu',
    at: 'Waktu',
    actor: 'Oleh',
    action: 'Kejadian',
    subject: 'Rincian',
    system: 'Sistem',
    none: 'Belum ada kejadian yang tercatat.',
    count: '{shown} dari {total} kejadian',
    details: 'Lihat rincian',
  },
  {
    title: 'Audit log',
    intro: 'Who did what and when. The log only grows; nobody can change or delete it.',
    table: 'Audit log, the latest first',
    at: 'Time',
    actor: 'By',
    action: 'Event',
    subject: 'Details',
    system: 'System',
    none: 'No event is recorded yet.',
    count: '{shown} of {total} events',
    details: 'See details',
  },
);
