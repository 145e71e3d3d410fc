import { catalogue } from '../../i18n/catalogue';

export const closingMessages = catalogue(
  {
    open: '{count} badan publik masih dapat mengisi sekarang. Semuanya ditutup dan langsung diberi tahu, beserta alasannya.',
    extended: '{count} di antaranya mendapat perpanjangan; perpanjangan itu ikut berakhir.',
    stillFilling: 'sudah lewat; {count} badan publik masih mengisi dengan perpanjangan',
    closed: 'Pengisian ditutup.',
  },
  {
    open: '{count} public bodies can still fill in now. All are shut and told at once, with the reason.',
    extended: '{count} of them have an extension, which ends too.',
    stillFilling: 'over; {count} public bodies go on with an extension',
    closed: 'Filling is closed.',
  },
);
