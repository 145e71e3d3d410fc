import type { Item } from '@app/instrument';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import { parseDecimal } from '../../format';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import type { JurorScore, SavedScore } from './presentation-types';

interface Props {
  readonly presentationId: string;
  readonly criterion: Item;
  readonly known: JurorScore | undefined;
  readonly locked: boolean;
  readonly onSaved: (saved: SavedScore) => void;
}

type Phase = 'idle' | 'saving' | 'saved' | 'unsaved' | 'invalid';

/** A pause in typing or dragging after which the score is sent. */
const PAUSE_MS = 500;
const RETRY_MS = 4_000;

const inRange = (score: string): boolean => Number(score) >= 0 && Number(score) <= 100;

/** One criterion of the rubric: a slider for the thumb, a number for the exact, saved by itself. */
export function CriterionField({ presentationId, criterion, known, locked, onSaved }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const fieldId = useId();
  const [typed, setTyped] = useState(known ? format.decimal(known.score) : '');
  const [phase, setPhase] = useState<Phase>('idle');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const revision = useRef(known?.revision ?? 0);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const save = (score: string): void => {
    setPhase('saving');
    api
      .put<SavedScore>(`/api/presentations/${presentationId}/scores/${criterion.code}`, {
        score,
        revision: revision.current,
      })
      .then((saved) => {
        revision.current = saved.revision;
        setSavedAt(saved.savedAt);
        setPhase('saved');
        setProblem(null);
        onSaved(saved);
      })
      .catch((error: unknown) => {
        const refusal = toProblem(error);
        setPhase('unsaved');
        if (refusal.isPassing) timer.current = window.setTimeout(() => save(score), RETRY_MS);
        else setProblem(refusal);
      });
  };
  const change = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    const score = parseDecimal(text);
    if (score === null || !inRange(score)) return setPhase(text === '' ? 'idle' : 'invalid');
    timer.current = window.setTimeout(() => save(score), PAUSE_MS);
  };
  const state = {
    idle: '',
    saving: t('saving'),
    saved: savedAt ? t('saved', { time: format.time(savedAt) }) : '',
    unsaved: t('unsaved'),
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
        class={phase === 'invalid' || phase === 'unsaved' ? 'field-fault' : 'soft'}
        role="status"
      >
        {state}
      </p>
      {problem && <ProblemNote problem={problem} />}
    </section>
  );
}
