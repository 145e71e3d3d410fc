import type { PeriodDocument, ResultDocument } from '@app/scoring';
import { useState } from 'preact/hooks';
import { api } from '../api/api';
import { type ApiProblem, toProblem } from '../api/problem';
import { useTextOf } from '../i18n/use-text';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem-note';
import { useFormat } from '../use-format';
import { messages } from './messages';
import type { Recomputed } from './recompute-period';

const load = async (code: string): Promise<Recomputed> => {
  const base = `/api/public/periods/${encodeURIComponent(code)}`;
  const [{ recomputePeriod }, document, published] = await Promise.all([
    import('./recompute-period'),
    api.get<PeriodDocument>(`${base}/period.json`),
    api.get<ResultDocument>(`${base}/result.json`),
  ]);
  return recomputePeriod(document, published);
};

/** Computes the whole published period again on the reader's own machine. */
export function Recompute({ code }: { readonly code: string }) {
  const t = useTextOf(messages);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Recomputed | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const run = (): void => {
    setBusy(true);
    setProblem(null);
    load(code)
      .then(setOutcome)
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <div class="no-print">
      <p>
        <button type="button" class="button primary" disabled={busy} onClick={run}>
          <Icon name="scale" /> {busy ? t('recomputeBusy') : t('recompute')}
        </button>{' '}
        <span class="soft small">{t('recomputeNote')}</span>
      </p>
      <div role="status">{outcome && <Outcome outcome={outcome} />}</div>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}

function Outcome({ outcome }: { readonly outcome: Recomputed }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { differing, count } = outcome;
  if (differing.length === 0)
    return (
      <div class="note good">
        <Icon name="check" />
        <p>{t('recomputeGood', { count: format.count(count) })}</p>
      </div>
    );
  return (
    <div class="note bad">
      <Icon name="warning" />
      <p>{t('recomputeBad', { count: format.count(differing.length), names: differing.slice(0, 5).join(', ') })}</p>
    </div>
  );
}
