import { useId } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import type { FieldLook } from './field-groups';
import { messages } from './messages';

interface Props {
  readonly field: FieldLook;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onInput: (text: string) => void;
  readonly onLeave: () => void;
}

const hints = { website: 'websiteHint', channels: 'channelsHint' } as const;

/** One labelled field that says its own fault. */
export function RegistrationField({ field, value, fault, onInput, onLeave }: Props) {
  const t = useTextOf(messages);
  const id = useId();
  const { key, type = 'text', autocomplete, lines } = field;
  const hint = key in hints ? t(hints[key as keyof typeof hints]) : null;
  const more = hint || fault ? `${id}-more` : undefined;
  const shared = {
    id,
    name: key,
    class: 'input',
    value,
    'aria-invalid': fault ? ('true' as const) : undefined,
    'aria-describedby': more,
    onBlur: onLeave,
  };
  return (
    <div class="field">
      <label for={id}>{t(key === 'channels' ? 'channelsField' : key)}</label>
      {lines ? (
        <textarea {...shared} rows={lines} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type={type}
          autocomplete={(autocomplete ?? 'off') as 'off'}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {more && (
        <span id={more}>
          {hint && <span class="field-hint">{hint}</span>}
          {fault && <span class="field-fault">{fault}</span>}
        </span>
      )}
    </div>
  );
}

interface MarkProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A yes that is ticked. */
export function MarkField({ label, hint, checked, onChange }: MarkProps) {
  const id = useId();
  return (
    <label class="choice">
      <input
        type="checkbox"
        aria-labelledby={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <span id={id}>{label}</span>
        {hint && (
          <span id={`${id}-hint`} class="field-hint">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
