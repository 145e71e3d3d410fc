import type { Decimal } from '@app/instrument';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Translate } from '../../../i18n/catalogue';
import { useLanguage, useTextOf } from '../../../i18n/use-text';
import { type TypedDecimal, markOf, readDecimal } from '../core/typed-decimal';
import { messages } from '../messages';
import { FieldFaults, type FieldProps } from './fields';

interface Props extends FieldProps {
  /** Undefined is an empty field. */
  readonly value: string | undefined;
  /** Only what is a number arrives here; undefined where the field was emptied and may be. */
  readonly onValue: (value: string | undefined) => void;
  readonly optional?: boolean;
}

const LONGEST_NUMBER = 40;

/**
 * A number shown and typed with a comma, kept with a point. What is no number, or may be one of two, stays on screen and is
 * not taken: the draft then has what it had before the field was entered, not a piece of what was typed.
 */
export function DecimalField(props: Props) {
  const { label, field, hint, violations = [], disabled, value, optional = false } = props;
  const t = useTextOf(messages);
  const id = useId();
  const { typed, read, type, enter } = useTyped(props);
  const fault = typed.trim() === '' && optional ? null : faultOf(read, t);
  return (
    <div class="field" data-field={field}>
      <label for={id}>{label}</label>
      {hint && <span class="field-hint">{hint}</span>}
      <input
        id={id}
        class="input short"
        inputMode="decimal"
        maxLength={LONGEST_NUMBER}
        autocomplete="off"
        value={typed}
        disabled={disabled}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={`${id}-faults`}
        onFocus={() => enter(value)}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <span id={`${id}-faults`}>
        {fault && <span class="field-fault">{fault}</span>}
        <FieldFaults id={`${id}-lint`} list={violations} />
      </span>
    </div>
  );
}

interface Typed {
  readonly typed: string;
  readonly read: TypedDecimal;
  readonly type: (text: string) => void;
  /** The field is entered while it holds this. */
  readonly enter: (value: string | undefined) => void;
}

const useTyped = ({ value, onValue, optional = false }: Props): Typed => {
  const mark = markOf(useLanguage());
  const shown = (value ?? '').replace('.', mark);
  const [typed, setTyped] = useState(shown);
  const before = useRef(value);
  const own = useRef(value);
  useLayoutEffect(() => setTyped(shown), [mark]);
  // Before the next key: later, it would hold an older value against what has been typed since.
  useLayoutEffect(() => {
    // What this field sent itself does not come back into it.
    if (value === own.current) return;
    setTyped(shown);
    own.current = value;
    before.current = value;
  }, [value]);
  const send = (next: Decimal | undefined): void => {
    if (next === own.current) return;
    own.current = next;
    onValue(next);
  };
  return {
    typed,
    read: readDecimal(typed, mark),
    enter: (known) => (before.current = known),
    type: (text) => {
      setTyped(text);
      const read = readDecimal(text, mark);
      if (read.kind === 'number') send(read.value);
      else send(text.trim() === '' && optional ? undefined : before.current);
    },
  };
};

const faultOf = (read: TypedDecimal, t: Translate<keyof (typeof messages)['id']>): string | null => {
  switch (read.kind) {
    case 'number':
      return null;
    case 'none':
      return t('numberUnfit');
    case 'grouped':
      return read.decimal === null
        ? t('numberGrouped', { plain: read.plain })
        : t('numberAmbiguous', { plain: read.plain, decimal: read.decimal });
  }
};
