import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { messages } from './messages';

interface Props {
  readonly periodId: string;
  readonly question: Schemas['AskedQuestionDto'];
  readonly onAnswered: () => void;
}

/** Answers one question, for the body alone or for everybody who fills in the item. */
export function AnswerForm({ periodId, question, onAnswered }: Props) {
  const t = useTextOf(messages);
  const [text, setText] = useState('');
  const [title, setTitle] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { id } = question;
  const isReady = text.trim() !== '' && title?.trim() !== '';
  const send = (event: Event): void => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    api
      .put(`/api/periods/${periodId}/questions/${id}/answer`, { text, ...(title === null ? {} : { title }) })
      .then(() => {
        toast.show(t('sent'));
        onAnswered();
      })
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <form class="question-form" onSubmit={send}>
      <label for={`answer-${id}`}>{t('answer')}</label>
      <textarea
        id={`answer-${id}`}
        class="input"
        rows={3}
        maxLength={4000}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={title !== null}
          onChange={() => setTitle(title === null ? question.text.slice(0, 200) : null)}
        />
        <span>{t('publish')}</span>
      </label>
      {title !== null && (
        <div class="field">
          <label for={`title-${id}`}>{t('publishTitle')}</label>
          <input
            id={`title-${id}`}
            class="input"
            maxLength={200}
            value={title}
            aria-describedby={`title-${id}-hint`}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
          <span id={`title-${id}-hint`} class="field-hint">
            {t('publishHint')}
          </span>
        </div>
      )}
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button class="button primary" disabled={busy || !isReady}>
          {t('send')}
        </button>
      </p>
    </form>
  );
}
