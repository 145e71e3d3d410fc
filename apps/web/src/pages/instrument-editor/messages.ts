import { catalogue } from '../../i18n/catalogue';
import { messagesEnglish } from './messages-english';
import { messagesIndonesian } from './messages-indonesian';

export const messages = catalogue(messagesIndonesian, messagesEnglish);
