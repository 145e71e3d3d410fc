interface Props<V extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string; readonly hint?: string }[];
  readonly onChoose: (value: V) => void;
}

/** Radios as whole rows, each with a line that says what it is for. */
export function Choices<V extends string>({ legend, name, value, options, onChoose }: Props<V>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
          <span>
            {option.label}
            {option.hint && <span class="field-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
