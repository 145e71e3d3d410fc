import type { PeriodDocument, ResultDocument } from '@app/scoring';
import { useState } from 'preact/hooks';
import { api } from '../api/api';
import { type ApiProblem, toProblem } from '../api/problem';
import { useTextOf } from '../i18n/use-text';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem-note';
import { useFormat } from '../use-format';
import { messages } from './messages';
import { recomputeMessages } from './recompute-messages';
import type { RecomputedBody } from './recompute-period';
import { type Step, stepsOf } from './steps-of';

interface Props {
  readonly code: string;
  readonly subjectId: string;
  /** As published. */
  readonly sheetSha256: string;
}

const load = async ({ code, subjectId }: Props): Promise<RecomputedBody | null> => {
  const base = `/api/public/periods/${encodeURIComponent(code)}`;
  const [{ recomputeBody }, document, published] = await Promise.all([
    import('./recompute-period'),
    api.get<PeriodDocument>(`${base}/period.json`),
    api.get<ResultDocument>(`${base}/result.json`),
  ]);
  return recomputeBody(document, published, subjectId);
};

/** Computes one body's score again on the reader's own machine, and shows each step with its hash. */
export function RecomputeBody(props: Props) {
  const t = useTextOf(messages);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<RecomputedBody | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const run = (): void => {
    setBusy(true);
    setProblem(null);
    load(props)
      .then(setOutcome)
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <div class="card no-print">
      <p>
        <button type="button" class="button primary" disabled={busy} onClick={run}>
          <Icon name="scale" /> {busy ? t('recomputeBusy') : t('recompute')}
        </button>{' '}
        <span class="soft small">{t('recomputeNote')}</span>
      </p>
      <div role="status">{outcome && <Outcome outcome={outcome} published={props.sheetSha256} />}</div>
      {outcome && <Steps outcome={outcome} published={props.sheetSha256} />}
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}

interface OutcomeProps {
  readonly outcome: RecomputedBody;
  readonly published: string;
}

function Outcome({ outcome, published }: OutcomeProps) {
  const t = useTextOf(recomputeMessages);
  const holds = outcome.inputHolds && outcome.sheetSha256 === published;
  return (
    <p class={holds ? 'note good' : 'note bad'}>
      <Icon name={holds ? 'check' : 'warning'} /> <span>{t(holds ? 'holds' : 'differs')}</span>
    </p>
  );
}

function Steps({ outcome, published }: OutcomeProps) {
  const t = useTextOf(recomputeMessages);
  const format = useFormat();
  const { result, sheet } = outcome;
  return (
    <>
      <ol class="site-steps">
        <li>
          {t('input')} <code>{outcome.inputSha256}</code> <strong>{t(outcome.inputHolds ? 'same' : 'other')}</strong>
        </li>
        {stepsOf(sheet).map((step) => (
          <StepLine key={`${step.kind} ${step.code}`} step={step} />
        ))}
        <li>
          {t('final', {
            exact: result.exact ?? '–',
            final: result.final === null ? '–' : format.decimal(result.final),
          })}
        </li>
        <li>{t('places', { band: outcome.bandLabel ?? '–', rank: result.ranks.category ?? '–' })}</li>
        <li>
          {t('sheet')} <code>{outcome.sheetSha256}</code>{' '}
          <strong>{t(outcome.sheetSha256 === published ? 'same' : 'other')}</strong>
        </li>
      </ol>
    </>
  );
}

function StepLine({ step }: { readonly step: Step }) {
  const format = useFormat();
  const sum = step.terms.map(({ contribution }) => contribution).join(' + ') || '0';
  return (
    <li>
      {step.label === step.code ? step.code : `${step.code} ${step.label}`}:{' '}
      <code>
        {sum} = {step.value ?? '–'}
      </code>{' '}
      {step.rounded !== null && <span class="soft">≈ {format.decimal(step.rounded)}</span>}
    </li>
  );
}
