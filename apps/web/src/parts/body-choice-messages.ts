import { catalogue } from '../i18n/catalogue';

export const bodyChoiceMessages = catalogue(
  {
    search: 'Cari badan publik',
    chosen: 'Terpilih: {names}',
  },
  {
    search: 'Search a public body',
    chosen: 'Chosen: {names}',
  },
);
