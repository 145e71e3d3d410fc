import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** Draws the control with these. */
  readonly children: (control: { readonly id: string; readonly 'aria-describedby'?: string }) => ComponentChildren;
}

/** A control with its name, and a hint that is read after it. */
export function FormField({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <span class="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ id, ...(hint ? { 'aria-describedby': `${id}-hint` } : {}) })}
    </div>
  );
}
