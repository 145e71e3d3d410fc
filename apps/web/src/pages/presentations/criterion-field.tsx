import { useId } from 'preact/hooks';
import { parseDecimal } from '../../format';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { type ScoreFieldProps, useScoreField } from './use-score-field';

interface Props extends ScoreFieldProps {
  readonly locked: boolean;
}

/** One criterion of the rubric: a slider for the thumb, a number for the exact, saved by itself. */
export function CriterionField({ locked, ...props }: Props) {
  const { criterion } = props;
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const fieldId = useId();
  const { typed, phase, savedAt, problem, other, change, choose, discard } = useScoreField(props);
  const state = {
    idle: '',
    saving: t('saving'),
    saved: savedAt ? t('saved', { time: format.time(savedAt) }) : '',
    unsaved: t('unsaved'),
    kept: t('kept'),
    refused: t('refused'),
    invalid: t('outOfRange'),
  }[phase];
  return (
    <section class="card criterion" aria-labelledby={`${fieldId}-name`}>
      <h2 id={`${fieldId}-name`}>
        {read(criterion.text)} <span class="soft">({t('weight', { weight: format.decimal(criterion.weight) })})</span>
      </h2>
      {criterion.definition && (
        <details>
          <summary>{t('definition')}</summary>
          <p>{read(criterion.definition)}</p>
        </details>
      )}
      <div class="criterion-score">
        <input
          type="range"
          min="0"
          max="100"
          step="1"
          value={Number(parseDecimal(typed) ?? '0')}
          disabled={locked}
          aria-label={`${read(criterion.text)}: ${t('score')}`}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <input
          id={fieldId}
          class="input short"
          inputMode="decimal"
          autocomplete="off"
          value={typed}
          disabled={locked}
          aria-label={t('score')}
          aria-invalid={phase === 'invalid'}
          aria-describedby={`${fieldId}-state`}
          onInput={(event) => change(event.currentTarget.value)}
        />
      </div>
      <p
        id={`${fieldId}-state`}
        class={phase === 'invalid' || phase === 'unsaved' || phase === 'refused' ? 'field-fault' : 'soft'}
        role="status"
      >
        {state}
      </p>
      {problem && <ProblemNote problem={problem} />}
      {phase === 'refused' && (
        <p class="actions">
          <button type="button" class="button" onClick={discard}>
            {t('discard')}
          </button>
        </p>
      )}
      {other !== null && (
        <p class="actions">
          <button type="button" class="button" onClick={() => choose('mine')}>
            {t('useMine', { score: typed })}
          </button>
          <button type="button" class="button" onClick={() => choose('other')}>
            {t('useOther', { score: format.decimal(other) })}
          </button>
        </p>
      )}
    </section>
  );
}
