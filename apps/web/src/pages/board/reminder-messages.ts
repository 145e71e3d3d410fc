import { catalogue } from '../../i18n/catalogue';

export const reminderMessages = catalogue(
  { toReminders: 'Ingatkan', lastReminded: 'Terakhir diingatkan' },
  { toReminders: 'Remind', lastReminded: 'Last reminded' },
);
