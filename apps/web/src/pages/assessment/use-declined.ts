import { useEffect } from 'preact/hooks';
import { api } from '../../api/api';
import type { Schemas } from '../../api/types';
import { asSentence } from '../../i18n/as-sentence';
import { useTextOf } from '../../i18n/use-text';
import { toast } from '../../toast';
import { saveMessages } from './save-messages';
import type { Answers } from './use-answers';

type LateAnswers = Schemas['LateAnswerListDto'];

/** What the organiser said last of an item, where nothing of it waits any more. */
const lastWord = ({ items }: LateAnswers, code: string): LateAnswers['items'][number] | undefined => {
  const own = items.filter(({ itemCode }) => itemCode === code);
  return own.some(({ decision }) => decision === null) ? undefined : own[0];
};

/** Answers on this device that came late give way to what is in force, once the organiser declined them. */
export const useDeclined = (assessmentId: string, { store, drafts }: Answers): void => {
  const t = useTextOf(saveMessages);
  const late = [...drafts].filter(([, { phase }]) => phase === 'late').map(([code]) => code);
  useEffect(() => {
    if (late.length === 0) return;
    const leaving = new AbortController();
    api
      .get<LateAnswers>(`/api/assessments/${assessmentId}/late-answers`, { signal: leaving.signal })
      .then((list) => {
        for (const code of late) {
          const word = lastWord(list, code);
          if (word?.decision !== 'declined') continue;
          store.decline(code);
          toast.show(t('declined', { code, reason: asSentence(word.decisionReason ?? '') }), 'bad');
        }
      })
      .catch(() => undefined); // They go on waiting; the next opening asks again.
    return () => leaving.abort();
  }, [assessmentId, late.join()]);
};
