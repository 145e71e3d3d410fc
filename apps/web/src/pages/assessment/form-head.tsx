import { Link } from 'wouter-preact';
import { useTextOf, useInstrumentText } from '../../i18n/use-text';
import { Countdown } from '../../parts/countdown';
import { ExtendedNote } from '../../parts/extended-note';
import { Icon } from '../../parts/icon';
import { ProgressNumbers } from '../../parts/progress-numbers';
import { ScoreNumber } from '../../parts/score-number';
import { paths } from '../../paths';
import { messages } from './messages';
import type { QuestionnaireState } from './use-questionnaire';
import { useSelfScore } from './use-self-score';

/** Where am I, until when, how far, and what it is worth so far. */
export function FormHead({ state }: { readonly state: QuestionnaireState }) {
  const t = useTextOf(messages);
  const { assessment } = state.form;
  const { total, answered, withEvidence } = state.complete;
  return (
    <header class="card form-head">
      <div class="form-head-title">
        <h1>{assessment.body.name}</h1>
        <p class="soft">
          {assessment.period.title} · <Countdown deadline={assessment.deadline} />{' '}
          <ExtendedNote from={assessment.extendedFrom} />
        </p>
      </div>
      <ProgressNumbers progress={{ total, answered, withEvidence, verified: assessment.progress.verified }} />
      <Score state={state} />
      {!state.readOnly && (
        <Link class="small" href={paths.workbook(assessment.id)}>
          {t('workbook')}
        </Link>
      )}
      {state.readOnly && (
        <p class="note warn">
          <Icon name="lock" /> {t('readOnly', { state: assessment.stateLabel })}
        </p>
      )}
      <Proposal state={state} />
    </header>
  );
}

function Score({ state }: { readonly state: QuestionnaireState }) {
  const t = useTextOf(messages);
  const { form, instrument, values } = state;
  const { score, ready } = useSelfScore(instrument, values, form.policy, form.assessment.body.kind);
  return (
    <div class="form-score" title={t('selfScoreHint')}>
      <span class="small soft">{t('selfScore')}</span>
      <output class="form-score-number" aria-live="off">
        {ready ? <ScoreNumber score={score} href={paths.sheet(form.assessment.id)} /> : <small>{t('counting')}</small>}
      </output>
    </div>
  );
}

/** An instrument that nobody in office has verified says so, always in sight (RULINGS 18). */
function Proposal({ state }: { readonly state: QuestionnaireState }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  if (state.instrument.verified) return null;
  return (
    <details class="proposal">
      <summary>
        <Icon name="warning" /> <strong>{t('proposal')}</strong> <span class="proposal-more">{t('proposalMore')}</span>
      </summary>
      <p>{read(state.instrument.source)}</p>
    </details>
  );
}
