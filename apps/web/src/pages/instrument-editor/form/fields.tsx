import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { parseDecimal } from '../../../format';
import { useLanguage, useTextOf } from '../../../i18n/use-text';
import type { PlacedViolation } from '../core/lint-places';
import { messages } from '../messages';

interface FieldProps {
  readonly label: string;
  /** Name of the field in the lint's places. */
  readonly field?: string;
  readonly hint?: string;
  readonly violations?: readonly PlacedViolation[] | undefined;
  readonly disabled?: boolean;
}

/** What the lint says of one field, under it. */
export function FieldFaults({ id, list }: { readonly id: string; readonly list: readonly PlacedViolation[] }) {
  if (list.length === 0) return null;
  return (
    <span id={id}>
      {list.map(({ violation, isWarning }) => (
        <span key={violation.code + violation.message} class={isWarning ? 'field-warning' : 'field-fault'}>
          {violation.message}
        </span>
      ))}
    </span>
  );
}

const none: readonly PlacedViolation[] = [];

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** Lines of a text area; absent is a single line. */
  readonly rows?: number;
  readonly lang?: 'id' | 'en';
  /** Default: the longest text that an instrument may hold. */
  readonly maxLength?: number;
}

const LONGEST_TEXT = 4_000;
const LONGEST_NUMBER = 40;

export function TextField(props: TextFieldProps) {
  const {
    label,
    field,
    hint,
    violations = none,
    disabled,
    value,
    onInput,
    rows,
    lang,
    maxLength = LONGEST_TEXT,
  } = props;
  const id = useId();
  const same = {
    id,
    class: 'input',
    value,
    disabled,
    lang,
    maxLength,
    'aria-invalid': violations.some(({ isWarning }) => !isWarning) ? ('true' as const) : undefined,
    'aria-describedby': hint || violations.length > 0 ? `${id}-hint ${id}-faults` : undefined,
  };
  return (
    <div class="field" data-field={field}>
      <label for={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} class="field-hint">
          {hint}
        </span>
      )}
      {rows ? (
        <textarea {...same} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...same} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      <FieldFaults id={`${id}-faults`} list={violations} />
    </div>
  );
}

interface DecimalFieldProps extends FieldProps {
  /** Undefined is an empty field. */
  readonly value: string | undefined;
  /** Only what is a number arrives here; undefined where the field was emptied and may be. */
  readonly onValue: (value: string | undefined) => void;
  readonly optional?: boolean;
}

/** A number shown and typed with a comma, kept with a point. What is no number stays on screen and is not taken. */
export function DecimalField(props: DecimalFieldProps) {
  const { label, field, hint, violations = none, disabled, value, onValue, optional = false } = props;
  const t = useTextOf(messages);
  const language = useLanguage();
  const id = useId();
  const shown = (value ?? '').replace('.', language === 'id' ? ',' : '.');
  const [typed, setTyped] = useState(shown);
  useEffect(() => {
    if ((parseDecimal(typed) ?? undefined) !== value) setTyped(shown);
  }, [value, language]);
  const isEmpty = typed.trim() === '';
  const isUnfit = isEmpty ? !optional : parseDecimal(typed) === null;
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
        aria-invalid={isUnfit ? 'true' : undefined}
        aria-describedby={`${id}-faults`}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const number = parseDecimal(text);
          if (number !== null) onValue(number);
          else if (text.trim() === '' && optional) onValue(undefined);
        }}
      />
      <span id={`${id}-faults`}>
        {isUnfit && <span class="field-fault">{t('numberUnfit')}</span>}
        <FieldFaults id={`${id}-lint`} list={violations} />
      </span>
    </div>
  );
}

interface SelectFieldProps<V extends string> extends FieldProps {
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, field, hint, violations = none, disabled, value, options, onChange } = props;
  const id = useId();
  return (
    <div class="field" data-field={field}>
      <label for={id}>{label}</label>
      {hint && <span class="field-hint">{hint}</span>}
      <select
        id={id}
        class="input"
        value={value}
        disabled={disabled}
        aria-describedby={violations.length > 0 ? `${id}-faults` : undefined}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldFaults id={`${id}-faults`} list={violations} />
    </div>
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ label, hint, checked, disabled, onChange }: CheckFieldProps) {
  return (
    <label class="choice editor-check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <span class="field-hint">{hint}</span>}
      </span>
    </label>
  );
}

/** A part of the form under a heading of its own. */
export function FormPart(props: {
  readonly title: string;
  readonly field?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <fieldset class="form-part" data-field={props.field}>
      <legend>{props.title}</legend>
      {props.children}
    </fieldset>
  );
}
