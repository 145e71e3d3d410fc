import { catalogue } from '../i18n/catalogue';

/** Of throwing away a file that is not on the server. */
export const fileMessages = catalogue(
  {
    discard: 'Buang',
    discardTitle: 'Buang berkas {name}?',
    discardHint: 'Berkas ini belum ada di server dan akan hilang dari antrean.',
    discardYes: 'Ya, buang',
  },
  {
    discard: 'Discard',
    discardTitle: 'Discard the file {name}?',
    discardHint: 'This file is not on the server and will be gone from the queue.',
    discardYes: 'Yes, discard',
  },
);
