import { catalogue } from '../../i18n/catalogue';

export const windowMessages = catalogue(
  { moved: 'Menurut kalender sekarang, {count} hari kerja berakhir di penghujung {date}' },
  { moved: 'By the calendar as it is now, {count} working days end with {date}' },
);
