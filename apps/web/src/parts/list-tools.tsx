import './list-tools.css';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly search: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void };
  readonly choices: readonly {
    readonly label: string;
    readonly value: string;
    readonly options: readonly Choice[];
    readonly onChange: (value: string) => void;
  }[];
}

/** What stands over a list: words to search for, and choices of what is shown and in which order. */
export function ListTools({ search, choices }: Props) {
  return (
    <div class="list-tools">
      <label>
        {search.label}
        <input
          class="input"
          type="search"
          value={search.value}
          onInput={(event) => search.onChange(event.currentTarget.value)}
        />
      </label>
      {choices.map(({ label, value, options, onChange }) => (
        <label key={label}>
          {label}
          <select class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
