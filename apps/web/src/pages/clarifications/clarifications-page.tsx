import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { AssessmentClarifications, Clarification } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import '../appeals/appeals.css';
import { Asked } from './asked';
import { messages } from './messages';

/** What verifiers ask of a body, to be answered in words. */
export function ClarificationsPage({ params }: PageProps) {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const id = params['id'] ?? '';
  const asked = useResource<AssessmentClarifications>(`/api/assessments/${id}/clarifications`);
  return (
    <div class="narrow stack">
      <Loaded resource={asked}>
        {({ bodyName, items }) => (
          <>
            <div class="page-head">
              <div>
                <h1>{t('title')}</h1>
                <p>{t('intro', { body: bodyName })}</p>
              </div>
              <Link class="button" href={paths.form(id)}>
                {t('toForm')}
              </Link>
            </div>
            {items.length === 0 ? (
              <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>
            ) : (
              <ul class="appeal-items">
                {items.map((one) => (
                  <li key={one.id} class="card appeal-item">
                    <h2>{t('item', { code: one.itemCode })}</h2>
                    <Asked one={one} />
                    {one.answer === null && <AnswerForm one={one} onAnswered={asked.replace} />}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

interface AnswerProps {
  readonly one: Clarification;
  readonly onAnswered: (after: AssessmentClarifications) => void;
}

function AnswerForm({ one, onAnswered }: AnswerProps) {
  const t = useTextOf(messages);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const send = (event: Event): void => {
    event.preventDefault();
    api
      .post<AssessmentClarifications>(`/api/clarifications/${one.id}/answer`, { text: text.trim() })
      .then((after) => {
        toast.show(t('sent'));
        onAnswered(after);
      })
      .catch((error: unknown) => setProblem(toProblem(error)));
  };
  return (
    <form class="appeal-decision" aria-label={t('answerItem', { code: one.itemCode })} onSubmit={send}>
      <label class="field">
        <span class="field-label">{t('answer')}</span>
        <textarea class="input" required value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button type="submit" class="button primary">
          {t('send')}
        </button>
      </p>
    </form>
  );
}
