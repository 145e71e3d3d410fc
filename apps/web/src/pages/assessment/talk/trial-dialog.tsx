import { type Item, type ItemValue, type ItemValues, isApplicable } from '@app/instrument';
import { fullValue, improvements, scoreQuestionnaire } from '@app/scoring';
import { useMemo, useState } from 'preact/hooks';
import { useInstrumentText, useTextOf } from '../../../i18n/use-text';
import { Dialog } from '../../../parts/dialog';
import { useFormat } from '../../../use-format';
import { AnswerControl } from '../answer-control';
import type { QuestionnaireState } from '../use-questionnaire';
import { talkMessages } from './talk-messages';

export interface TrialProps {
  readonly state: QuestionnaireState;
  readonly onGo: (itemCode: string) => void;
  readonly onClose: () => void;
}

const nothingTried: ItemValues = {};

/** Which items would add most, and what the score would be if: tried here, saved nowhere. */
export function TrialDialog({ state, onGo, onClose }: TrialProps) {
  const t = useTextOf(talkMessages);
  const format = useFormat();
  const [tried, setTried] = useState(nothingTried);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const options = { bodyKind: state.form.assessment.body.kind, view: 'self' } as const;
  const best = useMemo(() => improvements(state.instrument, state.values, state.form.policy, options), [state.values]);
  const then = useMemo(
    () => scoreQuestionnaire(state.instrument, { ...state.values, ...tried }, state.form.policy, options).score,
    [state.values, tried],
  );
  const codes = [...best.items.map(({ itemCode }) => itemCode), ...picked];
  const shown = codes.flatMap((code) => state.items.find((item) => item.code === code) ?? []);
  return (
    <Dialog
      open
      title={t('trial')}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={() => setTried(nothingTried)}>
            {t('trialReset')}
          </button>
          <button type="button" class="button primary" onClick={onClose}>
            {t('close')}
          </button>
        </>
      }
    >
      <p class="note warn">{t('trialNote')}</p>
      <dl class="facts">
        <div>
          <dt>{t('trialNow')}</dt>
          <dd>{format.decimal(best.score)}</dd>
        </div>
        <div>
          <dt>{t('trialThen')}</dt>
          <dd aria-live="polite">
            <strong>{then === null ? '–' : format.decimal(then)}</strong>
          </dd>
        </div>
      </dl>
      <h3>
        {best.items.length === 0
          ? t('trialNone')
          : t('trialTogether', { count: best.items.length, gain: format.decimal(best.together) })}
      </h3>
      <ul class="talk-list">
        {shown.map((item) => (
          <li key={item.code}>
            <Trial
              item={item}
              value={tried[item.code] ?? state.values[item.code] ?? null}
              gain={best.items.find(({ itemCode }) => itemCode === item.code)?.gain ?? null}
              onTry={(value) => setTried((all) => withValue(all, item.code, value))}
              onGo={() => {
                onClose();
                onGo(item.code);
              }}
            />
          </li>
        ))}
      </ul>
      <Others state={state} shown={codes} onPick={(code) => setPicked((all) => [...all, code])} />
    </Dialog>
  );
}

const withValue = (all: ItemValues, code: string, value: ItemValue | null): ItemValues => {
  const { [code]: _, ...rest } = all;
  return value === null ? rest : { ...rest, [code]: value };
};

interface TriedProps {
  readonly item: Item;
  readonly value: ItemValue | null;
  readonly gain: string | null;
  readonly onTry: (value: ItemValue | null) => void;
  readonly onGo: () => void;
}

function Trial({ item, value, gain, onTry, onGo }: TriedProps) {
  const t = useTextOf(talkMessages);
  const read = useInstrumentText();
  const format = useFormat();
  const full = fullValue(item);
  return (
    <>
      <p>
        <strong>{item.code}</strong> {read(item.text)}{' '}
        {gain !== null && <span class="tag good">{t('trialGain', { gain: format.decimal(gain) })}</span>}
      </p>
      <AnswerControl
        item={item}
        apart="-trial"
        value={value}
        disabled={false}
        unfit={null}
        onUnfit={() => undefined}
        onChange={(next) => onTry(next)}
      />
      <p class="actions">
        {full && (
          <button type="button" class="button" onClick={() => onTry(full)}>
            {t('trialTake')}
          </button>
        )}
        <button type="button" class="button quiet" onClick={onGo}>
          {t('trialGo')}
        </button>
      </p>
    </>
  );
}

interface OthersProps {
  readonly state: QuestionnaireState;
  readonly shown: readonly string[];
  readonly onPick: (code: string) => void;
}

function Others({ state, shown, onPick }: OthersProps) {
  const t = useTextOf(talkMessages);
  const read = useInstrumentText();
  const { kind } = state.form.assessment.body;
  const others = state.items.filter(
    (item) =>
      !shown.includes(item.code) && item.kind !== 'text' && item.filledBy !== 'assessor' && isApplicable(item, kind),
  );
  return (
    <label class="field">
      {t('trialOther')}
      <select class="input" value="" onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{t('trialPick')}</option>
        {others.map(({ code, text }) => (
          <option key={code} value={code}>
            {code}. {read(text).slice(0, 80)}
          </option>
        ))}
      </select>
    </label>
  );
}
