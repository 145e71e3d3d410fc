import { useState } from 'preact/hooks';

export interface CheckState {
  readonly checked: readonly string[];
  readonly toggle: (value: string) => void;
}

/** Which of the values are checked: all, or `first`, until somebody changes one. */
export const useChecks = (values: readonly string[], first: readonly string[] = values): CheckState => {
  const [own, setOwn] = useState<readonly string[] | null>(null);
  const checked = values.filter((value) => (own ?? first).includes(value));
  const toggle = (value: string): void =>
    setOwn(checked.includes(value) ? checked.filter((each) => each !== value) : [...checked, value]);
  return { checked, toggle };
};

interface Props {
  readonly legend: string;
  readonly note?: string;
  readonly checks: CheckState;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
}

/** Checkboxes as whole rows. */
export function Checks({ legend, note, checks, options }: Props) {
  return (
    <fieldset class="choices checks">
      <legend>{legend}</legend>
      {note && <p class="field-hint">{note}</p>}
      {options.map(({ value, label, hint }) => (
        <label key={value} class="choice">
          <input type="checkbox" checked={checks.checked.includes(value)} onChange={() => checks.toggle(value)} />
          <span>
            {label}
            {hint && <span class="field-hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
