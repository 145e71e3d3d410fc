import { catalogue } from '../i18n/catalogue';

/** Of the lines that stand above every page. */
export const messages = catalogue(
  {
    newVersion: 'Ada versi baru aplikasi ini. Isian Anda tetap ada.',
    takeNew: 'Muat versi baru',
  },
  {
    newVersion: 'There is a new version of this application. What you filled in stays.',
    takeNew: 'Load the new version',
  },
);
