interface Props<T extends string> {
  readonly legend: string;
  readonly hint?: string;
  /** Of the radio buttons. */
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T | null;
  readonly disabled?: boolean;
  /** The number key of the first. */
  readonly firstKey?: number;
  readonly onChoose: (value: T) => void;
}

/** What can be decided, each with its number key. */
export function Choices<T extends string>({ firstKey = 1, ...props }: Props<T>) {
  return (
    <fieldset class="choices" disabled={props.disabled}>
      <legend>{props.legend}</legend>
      {props.hint && <p class="soft small">{props.hint}</p>}
      {props.options.map(({ value, label }, at) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={props.name}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
          {label}
          <kbd class="desk-key" aria-hidden="true">
            {firstKey + at}
          </kbd>
        </label>
      ))}
    </fieldset>
  );
}
