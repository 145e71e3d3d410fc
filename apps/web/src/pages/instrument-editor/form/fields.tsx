import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { useServerWords, useTextOf } from '../../../i18n/use-text';
import { useFormat } from '../../../use-format';
import type { PlacedViolation } from '../core/lint-places';
import { longestText } from '../core/longest-text';
import { messages } from '../messages';

export interface FieldProps {
  readonly label: string;
  /** Name of the field in the lint's places. */
  readonly field?: string;
  readonly hint?: string;
  readonly violations?: readonly PlacedViolation[] | undefined;
  readonly disabled?: boolean;
}

/** What the lint says of one field, under it. */
export function FieldFaults({ id, list }: { readonly id: string; readonly list: readonly PlacedViolation[] }) {
  const inWords = useServerWords();
  if (list.length === 0) return null;
  return (
    <span id={id}>
      {list.map(({ violation, isWarning }) => (
        <span key={violation.code + violation.message} class={isWarning ? 'field-warning' : 'field-fault'}>
          {inWords(violation.message)}
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
  /** Default: the longest text that an instrument may hold. A longer one stays on screen and is not taken. */
  readonly longest?: number;
}

export function TextField(props: TextFieldProps) {
  const { label, field, hint, violations = none, disabled, value, onInput, rows, lang, longest = longestText } = props;
  const t = useTextOf(messages);
  const format = useFormat();
  const id = useId();
  const [tooLong, setTooLong] = useState<string | null>(null);
  // Somebody changed it elsewhere, or undid it.
  useLayoutEffect(() => setTooLong(null), [value]);
  const isUnfit = tooLong !== null || violations.some(({ isWarning }) => !isWarning);
  const same = {
    id,
    class: 'input',
    value: tooLong ?? value,
    disabled,
    lang,
    'aria-invalid': isUnfit ? ('true' as const) : undefined,
    'aria-describedby': hint || isUnfit || violations.length > 0 ? `${id}-hint ${id}-long ${id}-faults` : undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
      const text = event.currentTarget.value;
      setTooLong(text.length > longest ? text : null);
      if (text.length <= longest) onInput(text);
    },
  };
  return (
    <div class="field" data-field={field}>
      <label for={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} class="field-hint">
          {hint}
        </span>
      )}
      {rows ? <textarea {...same} rows={rows} /> : <input {...same} />}
      {tooLong !== null && (
        <span id={`${id}-long`} class="field-fault" role="alert">
          {t('textTooLong', { over: format.count(tooLong.length - longest), longest: format.count(longest) })}
        </span>
      )}
      <FieldFaults id={`${id}-faults`} list={violations} />
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
