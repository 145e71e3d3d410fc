import { useEffect } from 'preact/hooks';
import { api } from '../../api/api';
import { asSentence } from '../../i18n/as-sentence';
import { useTextOf } from '../../i18n/use-text';
import { type LateAnswers, lastWord } from '../../offline/last-word';
import { toast } from '../../toast';
import { saveMessages } from './save-messages';
import type { Answers } from './use-answers';

/**
 * Answers on this device that came late give way to what is in force once the organiser has decided, and are sent once more
 * where the deadline has moved. Asked when the form opens and whenever somebody comes back to it.
 */
export const useLateNews = (assessmentId: string, { store, drafts }: Answers, reload: () => void): void => {
  const t = useTextOf(saveMessages);
  const late = [...drafts].filter(([, { phase }]) => phase === 'late').map(([code]) => code);
  useEffect(() => {
    if (late.length === 0) return;
    const leaving = new AbortController();
    const learn = (list: LateAnswers): void => {
      const decided = late.map((code) => [code, lastWord(list, code)] as const);
      for (const [code, word] of decided) {
        if (word) store.giveWay(code);
        else if (list.isOpen) store.resume(code);
        if (word?.decision !== 'declined') continue;
        toast.show(t('declined', { code, reason: asSentence(word.decisionReason ?? '') }), 'bad');
      }
      if (list.isOpen || decided.some(([, word]) => word?.decision === 'accepted')) reload();
    };
    const ask = (): void => {
      if (document.visibilityState !== 'visible') return;
      api
        .get<LateAnswers>(`/api/assessments/${assessmentId}/late-answers`, { signal: leaving.signal })
        .then(learn)
        .catch(() => undefined); // They go on waiting; whoever comes back asks again.
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      leaving.abort();
      document.removeEventListener('visibilitychange', ask);
    };
  }, [assessmentId, late.join()]);
};
