import { type ItemValue, type NumberItem, checkAnswer } from '@app/instrument';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDecimal } from '../../format';
import type { Language } from '../../i18n/language';
import { useInstrumentText, useLanguage, useServerWords, useTextOf } from '../../i18n/use-text';
import { type ControlProps, TYPING_PAUSE_MS } from './control-props';
import { messages } from './messages';
import { readNumber } from './read-number';
import { useControlName } from './use-control-name';

/** A number as people type it; what cannot be an answer, or can be two, is said at once and not saved. */
export function NumberControl({
  item,
  value,
  disabled,
  onChange,
  unfit,
  onUnfit,
  apart = '',
}: ControlProps<NumberItem>) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const inWords = useServerWords();
  const nameOf = useControlName(item);
  const field = useRef<HTMLInputElement>(null);
  const language = useLanguage();
  const known = knownOf(value);
  const shown = known === null ? '' : known.replace('.', language === 'id' ? ',' : '.');
  const [typed, setTyped] = useState(unfit ?? shown);
  useEffect(() => {
    if (unfit === null && numberOf(item, typed, language) !== known) setTyped(shown);
  }, [known, unfit]);
  const type = (text: string): void => {
    setTyped(text);
    const number = numberOf(item, text, language);
    if (text.trim() === '') onChange(null, TYPING_PAUSE_MS);
    else if (number !== null && checkAnswer(item, { number }).length === 0) onChange({ number }, TYPING_PAUSE_MS);
    else onUnfit(text);
  };
  const pick = (text: string): void => {
    type(text);
    field.current?.focus();
  };
  const id = `number-${item.code}${apart}`;
  const fault = faultOf(item, typed, { language, malformed: t('numberInvalid'), either: t('numberEither') });
  return (
    <div class="field">
      <label for={id}>{t('answerNumber')}</label>
      <span class="number-line">
        <input
          ref={field}
          id={id}
          class="input short"
          inputMode={item.integer ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={typed}
          disabled={disabled}
          aria-label={nameOf(t('answerNumber'))}
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={`${id}-hint`}
          onInput={(event) => type(event.currentTarget.value)}
        />
        {item.unit && <span>{read(item.unit)}</span>}
      </span>
      <span id={`${id}-hint`} class={fault ? 'field-fault' : 'field-hint'} aria-live="polite">
        {fault ? `${inWords(fault)} ${t('notSaved')}` : rangeOf(item, (range) => t('numberRange', range), language)}
      </span>
      {!disabled && <Readings item={item} typed={typed} onPick={pick} />}
    </div>
  );
}

const knownOf = (value: ItemValue | null): string | null => (value !== null && 'number' in value ? value.number : null);

interface ReadingsProps {
  readonly item: NumberItem;
  readonly typed: string;
  readonly onPick: (text: string) => void;
}

/** Of a number that may be two, both as buttons. */
function Readings({ item, typed, onPick }: ReadingsProps) {
  const t = useTextOf(messages);
  const language = useLanguage();
  const reading = item.integer ? null : readNumber(typed, language);
  if (!reading || !('grouped' in reading)) return null;
  const { grouped, pointed } = reading;
  const decimal = pointed.replace(/0+$/, '').replace(/\.$/, '');
  return (
    <p class="actions" role="group" aria-label={t('numberEither')}>
      <button type="button" class="button" onClick={() => onPick(grouped)}>
        {t('numberGrouped', { number: formatDecimal(grouped, language) })}
      </button>
      <button type="button" class="button" onClick={() => onPick(decimal.replace('.', language === 'id' ? ',' : '.'))}>
        {t('numberPointed', { number: formatDecimal(decimal, language) })}
      </button>
    </p>
  );
}

/** Where only whole numbers are asked, three digits after the sign can be nothing but thousands. */
const numberOf = (item: NumberItem, typed: string, language: Language): string | null => {
  const reading = readNumber(typed, language);
  if (!reading) return null;
  if ('number' in reading) return reading.number;
  return item.integer ? reading.grouped : null;
};

interface FaultWords {
  readonly language: Language;
  readonly malformed: string;
  readonly either: string;
}

const faultOf = (item: NumberItem, typed: string, { language, malformed, either }: FaultWords): string | null => {
  if (typed.trim() === '') return null;
  const number = numberOf(item, typed, language);
  if (number !== null) return checkAnswer(item, { number })[0]?.message ?? null;
  return readNumber(typed, language) === null ? malformed : either;
};

const rangeOf = (
  { min, max }: NumberItem,
  say: (range: { readonly min: string; readonly max: string }) => string,
  language: 'id' | 'en',
): string =>
  min === undefined || max === undefined
    ? ''
    : say({ min: formatDecimal(min, language), max: formatDecimal(max, language) });
