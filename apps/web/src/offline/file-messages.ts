import { catalogue } from '../i18n/catalogue';

/** Of throwing away a file that is not on the server. */
export const fileMessages = catalogue(
  {
    discard: 'Buang',
    discardTitle: 'Buang bukti {name}?',
    discardHint: 'Bukti ini belum ada di server dan akan hilang dari antrean.',
    discardYes: 'Ya, buang',
  },
  {
    discard: 'Discard',
    discardTitle: 'Discard the evidence {name}?',
    discardHint: 'This evidence is not on the server and will be gone from the queue.',
    discardYes: 'Yes, discard',
  },
);
