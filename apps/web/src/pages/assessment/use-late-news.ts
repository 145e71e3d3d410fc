import { useEffect } from 'preact/hooks';
import { api } from '../../api/api';
import { asSentence } from '../../i18n/as-sentence';
import { useTextOf } from '../../i18n/use-text';
import { type LateAnswers, lastWord } from '../../offline/last-word';
import { isOutOfTime } from '../../offline/send-late-evidence';
import { sendNow } from '../../offline/sending';
import type { WaitingFile } from '../../offline/waiting';
import { toast } from '../../toast';
import { saveMessages } from './save-messages';
import type { Answers } from './use-answers';

/** An organiser decides in hours, not in seconds. */
const EVERY_MS = 60_000;

interface LateOnDevice {
  readonly assessmentId: string;
  /** Whether answers can be given on the screen. */
  readonly isOpen: boolean;
  readonly answers: Answers;
  readonly files: readonly WaitingFile[];
  readonly reload: () => void;
}

/**
 * Answers on this device that came late give way to what is in force once the organiser has decided, and are sent once more
 * where the deadline has moved, as is evidence that was refused for its time. Asked when the form opens, when something came late, and whenever somebody comes back to it.
 */
export const useLateNews = ({
  assessmentId,
  isOpen,
  files,
  answers: { store, drafts },
  reload,
}: LateOnDevice): void => {
  const t = useTextOf(saveMessages);
  const late = [...drafts].filter(([, { phase }]) => phase === 'late').map(([code]) => code);
  const lateFiles = files.filter((file) => file.waits === 'organiser' || isOutOfTime(file)).length;
  useEffect(() => {
    if (late.length + lateFiles === 0) return;
    const leaving = new AbortController();
    const learn = (list: LateAnswers): void => {
      const decided = late.map((code) => [code, lastWord(list, code)] as const);
      for (const [code, word] of decided) {
        if (word) store.giveWay(code);
        else if (list.isOpen) store.resume(code);
        if (word?.decision !== 'declined') continue;
        toast.show(t('declined', { code, reason: asSentence(word.decisionReason ?? '') }), 'bad');
      }
      if (list.isOpen !== isOpen || decided.some(([, word]) => word?.decision === 'accepted')) reload();
    };
    const ask = (): void => {
      if (document.visibilityState !== 'visible') return;
      if (lateFiles > 0) void sendNow();
      api
        .get<LateAnswers>(`/api/assessments/${assessmentId}/late-answers`, { signal: leaving.signal })
        .then(learn)
        .catch(() => undefined); // They go on waiting; whoever comes back asks again.
    };
    ask();
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      leaving.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [assessmentId, isOpen, late.join(), lateFiles]);
};
