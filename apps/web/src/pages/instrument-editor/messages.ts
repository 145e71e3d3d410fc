import { catalogue } from '../../i18n/catalogue';
import { formMessagesEnglish } from './form-messages-english';
import { formMessagesIndonesian } from './form-messages-indonesian';
import { messagesEnglish } from './messages-english';
import { messagesIndonesian } from './messages-indonesian';

export const messages = catalogue(
  { ...messagesIndonesian, ...formMessagesIndonesian },
  { ...messagesEnglish, ...formMessagesEnglish },
);
