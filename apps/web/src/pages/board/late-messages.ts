import { catalogue } from '../../i18n/catalogue';

export const lateMessages = catalogue(
  {
    lateWaiting: '{count} jawaban terlambat menunggu keputusan Anda.',
    toLate: 'Putuskan jawaban terlambat',
  },
  {
    lateWaiting: '{count} late answers wait for your decision.',
    toLate: 'Decide on late answers',
  },
);
