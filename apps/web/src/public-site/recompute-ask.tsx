import type { PeriodDocument, ResultDocument } from '@app/scoring';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { api } from '../api/api';
import { type ApiProblem, toProblem } from '../api/problem';
import { useTextOf } from '../i18n/use-text';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem-note';
import { messages } from './messages';

/** What was published of a period. */
export interface Published {
  readonly document: PeriodDocument;
  readonly result: ResultDocument;
}

interface Props<Outcome> {
  readonly code: string;
  readonly compute: (published: Published) => Promise<Outcome>;
  readonly children: (outcome: NonNullable<Outcome>) => ComponentChildren;
}

/** The button that fetches the published files and computes on the reader's own machine, and what came out. */
export function RecomputeAsk<Outcome>({ code, compute, children }: Props<Outcome>) {
  const t = useTextOf(messages);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const run = (): void => {
    setBusy(true);
    setProblem(null);
    load(code)
      .then(compute)
      .then((found) => setOutcome(() => found))
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <p>
        <button type="button" class="button primary" disabled={busy} onClick={run}>
          <Icon name="scale" /> {busy ? t('recomputeBusy') : t('recompute')}
        </button>{' '}
        <span class="soft small">{t('recomputeNote')}</span>
      </p>
      <div role="status">{outcome && children(outcome)}</div>
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}

const load = async (code: string): Promise<Published> => {
  const base = `/api/public/periods/${encodeURIComponent(code)}`;
  const [document, result] = await Promise.all([
    api.get<PeriodDocument>(`${base}/period.json`),
    api.get<ResultDocument>(`${base}/result.json`),
  ]);
  return { document, result };
};
