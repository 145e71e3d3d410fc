import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { PaperFault } from '../../api/results-types';

interface Control {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid'?: 'true';
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly faults: readonly PaperFault[];
  /** Draws the control with these. */
  readonly children: (control: Control) => ComponentChildren;
  /** What is said after the control while nothing is wrong. */
  readonly said?: string | null;
}

/** A control with its name, its hint, what it comes to, and what is wrong with it as it is typed. */
export function PaperField({ label, hint, faults, said, children }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <span class="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        'aria-describedby': `${id}-hint ${id}-said`,
        ...(faults.length > 0 ? { 'aria-invalid': 'true' } : {}),
      })}
      <div id={`${id}-said`} role="status">
        {faults.length === 0 && said && <span class="field-hint">{said}</span>}
        {faults.map(({ path, message }) => (
          <span key={path} class="field-fault">
            {message}
          </span>
        ))}
      </div>
    </div>
  );
}
