import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly type?: 'text' | 'number' | 'datetime-local';
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly short?: boolean;
}

/** A labelled field that says its own fault. */
export function Field({ label, value, onInput, type = 'text', hint, fault, short }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class={short ? 'input short' : 'input'}
        type={type}
        value={value}
        inputMode={short && type === 'text' ? 'decimal' : undefined}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={hint || fault ? `${id}-more` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {(hint || fault) && (
        <span id={`${id}-more`}>
          {hint && <span class="field-hint">{hint}</span>}
          {fault && <span class="field-fault">{fault}</span>}
        </span>
      )}
    </div>
  );
}
