import { useTextOf } from '../i18n/use-text';
import { Icon } from '../parts/icon';
import { useFormat } from '../use-format';
import { type Published, RecomputeAsk } from './recompute-ask';
import { recomputeMessages } from './recompute-messages';
import type { RecomputedBody } from './recompute-period';
import { type Step, stepsOf } from './steps-of';

interface Props {
  readonly code: string;
  readonly subjectId: string;
  /** As published. */
  readonly sheetSha256: string;
}

/** Computes one body's score again on the reader's own machine, and shows each step with its hash. */
export function RecomputeBody({ code, subjectId, sheetSha256 }: Props) {
  const compute = async ({ document, result }: Published): Promise<RecomputedBody | null> =>
    (await import('./recompute-period')).recomputeBody(document, result, subjectId);
  return (
    <div class="card no-print">
      <RecomputeAsk code={code} compute={compute}>
        {(outcome) => (
          <>
            <Outcome outcome={outcome} published={sheetSha256} />
            <Steps outcome={outcome} published={sheetSha256} />
          </>
        )}
      </RecomputeAsk>
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
