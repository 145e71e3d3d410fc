import { type NumberItem, checkAnswer } from '@app/instrument';
import { useEffect, useState } from 'preact/hooks';
import { formatDecimal, parseDecimal } from '../../format';
import { useInstrumentText, useLanguage, useTextOf } from '../../i18n/use-text';
import { type ControlProps, TYPING_PAUSE_MS } from './control-props';
import { messages } from './messages';

/** A number as people type it, with comma or point; what cannot be an answer is said at once and not saved. */
export function NumberControl({ item, value, disabled, onChange, unfit, onUnfit }: ControlProps<NumberItem>) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const language = useLanguage();
  const known = value !== null && 'number' in value ? value.number : null;
  const shown = known === null ? '' : known.replace('.', language === 'id' ? ',' : '.');
  const [typed, setTyped] = useState(unfit ?? shown);
  useEffect(() => {
    if (unfit === null && parseDecimal(typed) !== known) setTyped(shown);
  }, [known, unfit]);
  const fault = faultOf(item, typed, t('numberInvalid'));
  const type = (text: string): void => {
    setTyped(text);
    const number = parseDecimal(text);
    if (text.trim() === '') onChange(null, TYPING_PAUSE_MS);
    else if (number !== null && checkAnswer(item, { number }).length === 0) onChange({ number }, TYPING_PAUSE_MS);
    else onUnfit(text);
  };
  const id = `number-${item.code}`;
  return (
    <div class="field">
      <label for={id}>{t('answerNumber')}</label>
      <span class="number-line">
        <input
          id={id}
          class="input short"
          inputMode={item.integer ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={typed}
          disabled={disabled}
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={`${id}-hint`}
          onInput={(event) => type(event.currentTarget.value)}
        />
        {item.unit && <span>{read(item.unit)}</span>}
      </span>
      <span id={`${id}-hint`} class={fault ? 'field-fault' : 'field-hint'}>
        {fault ? `${fault} ${t('notSaved')}` : rangeOf(item, (range) => t('numberRange', range), language)}
      </span>
    </div>
  );
}

const faultOf = (item: NumberItem, typed: string, malformed: string): string | null => {
  if (typed.trim() === '') return null;
  const number = parseDecimal(typed);
  return number === null ? malformed : (checkAnswer(item, { number })[0]?.message ?? null);
};

const rangeOf = (
  { min, max }: NumberItem,
  say: (range: { readonly min: string; readonly max: string }) => string,
  language: 'id' | 'en',
): string =>
  min === undefined || max === undefined
    ? ''
    : say({ min: formatDecimal(min, language), max: formatDecimal(max, language) });
