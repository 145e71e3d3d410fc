import { useState } from 'preact/hooks';
import { api } from '../api/api';
import { type ApiProblem, toProblem } from '../api/problem';
import type { Standings } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem-note';
import { messages } from './messages';
import { type SignedDetermination, verifySignature } from './verify-signature';

interface Props {
  readonly code: string;
  readonly decree: NonNullable<Standings['determination']>;
}

type Outcome = 'good' | 'bad' | 'unknown';

/** Checks the determination's signature on the reader's own machine. */
export function SignatureCheck({ code, decree }: Props) {
  const t = useTextOf(messages);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const check = (): void => {
    setProblem(null);
    api
      .get<SignedDetermination>(`/api/public/periods/${encodeURIComponent(code)}/determination.json`)
      .then((signed) => verifySignature(signed, decree))
      .then((holds) => setOutcome(holds === null ? 'unknown' : holds ? 'good' : 'bad'))
      .catch((error: unknown) => setProblem(toProblem(error)));
  };
  return (
    <div class="no-print">
      <p>
        <button type="button" class="button" onClick={check}>
          <Icon name="lock" /> {t('signatureCheck')}
        </button>
      </p>
      <div role="status">
        {outcome && (
          <p class={outcome === 'good' ? 'note good' : 'note warn'}>
            <Icon name={outcome === 'good' ? 'check' : 'warning'} /> <span>{t(`signature.${outcome}`)}</span>
          </p>
        )}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}
