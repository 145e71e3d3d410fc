import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { DecreeNumbering } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { useResource } from '../../use-resource';
import { messages } from './messages';

/** How the organiser numbers its decrees, as data with a preview. */
export function DecreePattern({ periodId }: { readonly periodId: string }) {
  const t = useTextOf(messages);
  const path = `/api/periods/${periodId}/decree-number`;
  const numbering = useResource<DecreeNumbering>(path);
  return (
    <details>
      <summary>{t('pattern')}</summary>
      <Loaded resource={numbering}>
        {(value) => <PatternForm path={path} value={value} onKept={numbering.replace} />}
      </Loaded>
    </details>
  );
}

interface FormProps {
  readonly path: string;
  readonly value: DecreeNumbering;
  readonly onKept: (value: DecreeNumbering) => void;
}

function PatternForm({ path, value, onKept }: FormProps) {
  const t = useTextOf(messages);
  const [pattern, setPattern] = useState(value.pattern);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const keep = (event: Event): void => {
    event.preventDefault();
    setProblem(null);
    api
      .put<DecreeNumbering>(path, { pattern })
      .then((kept) => {
        onKept(kept);
        toast.show(t('patternKept'));
      })
      .catch((error: unknown) => setProblem(toProblem(error)));
  };
  return (
    <form onSubmit={keep}>
      <label class="field">
        <span class="field-label">{t('pattern')}</span>
        <input class="input" value={pattern} onInput={(event) => setPattern(event.currentTarget.value)} />
        <span class="field-hint">{t('patternHint', { next: value.next })}</span>
      </label>
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button type="submit" class="button">
          {t('patternKeep')}
        </button>
      </p>
    </form>
  );
}
