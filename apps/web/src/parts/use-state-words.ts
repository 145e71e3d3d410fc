import type { AssessmentView } from '../api/types';
import { catalogue } from '../i18n/catalogue';
import { useTextOf } from '../i18n/use-text';

/** How far a questionnaire is, in the words of the server's own labels. */
const messages = catalogue(
  {
    invited: 'Diundang',
    registered: 'Terdaftar',
    filling: 'Sedang diisi',
    submitted: 'Terkirim',
    verifying: 'Sedang diverifikasi',
    provisional: 'Hasil sementara',
    appealing: 'Masa sanggah',
    verified: 'Terverifikasi',
    returned: 'Dikembalikan untuk diperbaiki',
    withdrawn: 'Mengundurkan diri',
  },
  {
    invited: 'Invited',
    registered: 'Registered',
    filling: 'Being filled in',
    submitted: 'Submitted',
    verifying: 'Being verified',
    provisional: 'Provisional result',
    appealing: 'Time for appeals',
    verified: 'Verified',
    returned: 'Returned for repair',
    withdrawn: 'Withdrawn',
  },
);

/** Says the state of an assessment in the reader's language. */
export const useStateWords = (): ((state: AssessmentView['state']) => string) => useTextOf(messages);
