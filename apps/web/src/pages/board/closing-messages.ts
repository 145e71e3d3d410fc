import { catalogue } from '../../i18n/catalogue';

export const closingMessages = catalogue(
  {
    open: '{count} badan publik masih dapat mengisi sekarang. Semuanya ditutup dan langsung diberi tahu, beserta alasannya.',
    extended: '{count} di antaranya mendapat perpanjangan; perpanjangan itu ikut berakhir.',
    stillFilling: 'sudah lewat; {count} badan publik masih mengisi dengan perpanjangan',
    closed: 'Pengisian ditutup.',
    counting: 'Menghitung siapa yang terkena…',
    unfinished: '{count} badan publik belum mengirim.',
    nobodyLoses: 'Tidak ada yang kehilangan waktu.',
    losing: '{count} di antaranya kehilangan waktu:',
    andMore: 'dan {count} lainnya',
    shut: 'Batas itu sudah lewat: {count} badan publik langsung tidak dapat mengisi lagi.',
  },
  {
    open: '{count} public bodies can still fill in now. All are shut and told at once, with the reason.',
    extended: '{count} of them have an extension, which ends too.',
    stillFilling: 'over; {count} public bodies go on with an extension',
    closed: 'Filling is closed.',
    counting: 'Counting whom it concerns…',
    unfinished: '{count} public bodies have not submitted.',
    nobodyLoses: 'Nobody loses time.',
    losing: '{count} of them lose time:',
    andMore: 'and {count} more',
    shut: 'That deadline has passed: {count} public bodies can no longer fill in from the moment you save it.',
  },
);
