import { useEffect, useRef } from 'preact/hooks';
import { api } from '../../../api/api';
import { type Said, type WaitingComment, keepComment } from '../../../offline/device-comments';
import { sendNow } from '../../../offline/sending';
import { useWaiting } from '../../../offline/use-waiting';
import type { TalkProps } from './talk-props';

export interface WaitingTalkState {
  readonly comments: readonly WaitingComment[];
  readonly questions: readonly WaitingComment[];
  /** Keeps it on the device and sends it; where nothing can be kept, sends it and rejects where that fails. */
  readonly say: (said: Said) => Promise<void>;
}

/** What is said about this item and is not on the server yet; whenever one has arrived, what the server has is read again. */
export const useWaitingTalk = ({ state, item }: TalkProps): WaitingTalkState => {
  const { reload } = state.conversation;
  const assessmentId = state.form.assessment.id;
  const own = (useWaiting()?.comments ?? []).filter(
    (one) => one.assessmentId === assessmentId && one.itemCode === item.code,
  );
  const before = useRef(0);
  useEffect(() => {
    if (own.length < before.current) reload();
    before.current = own.length;
  }, [own.length, reload]);
  return {
    comments: own.filter(({ said }) => said.kind === 'comment'),
    questions: own.filter(({ said }) => said.kind === 'question'),
    say: async (said) => {
      // Sent at once it may be gone before anybody saw it wait.
      if (await keepComment(assessmentId, item.code, said)) return void sendNow().then(reload);
      const { kind, text, mentions } = said;
      const body = { itemCode: item.code, text, ...(mentions.length > 0 ? { mentions } : {}) };
      await api.post(`/api/assessments/${assessmentId}/${kind}s`, body);
      reload();
    },
  };
};
