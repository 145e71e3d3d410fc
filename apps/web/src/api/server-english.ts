import { faultEnglish } from './fault-english';
import { noticeEnglish } from './notice-english';
import { saidInEnglish } from './said-in-english';

/** Whatever the server writes into notices, faults and previews, said in English; null where nobody put it into English. */
export const serverEnglish = saidInEnglish({ ...faultEnglish, ...noticeEnglish });
