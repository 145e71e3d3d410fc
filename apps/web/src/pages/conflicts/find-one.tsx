import { useState } from 'preact/hooks';
import { useResource } from '../../use-resource';

export interface Found {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  /** Lists what holds the text, as `{ items }`. */
  readonly path: string;
  readonly chosen: Found | null;
  readonly onChosen: (one: Found) => void;
}

const SHOWN = 8;

/** Finds one thing by a piece of its name. */
export function FindOne({ label, path, chosen, onChosen }: Props) {
  const [sought, setSought] = useState('');
  const q = sought.trim();
  const found = useResource<{ readonly items: readonly Found[] }>(q ? `${path}?q=${encodeURIComponent(q)}` : null);
  const shown = q ? (found.value?.items ?? []).slice(0, SHOWN) : chosen ? [chosen] : [];
  return (
    <div class="field">
      <label>
        <span class="field-label">{label}</span>
        <input class="input" type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
      </label>
      {shown.map((one) => (
        <label key={one.id} class="choice">
          <input type="radio" name={path} checked={chosen?.id === one.id} onChange={() => onChosen(one)} />
          <span>{one.name}</span>
        </label>
      ))}
    </div>
  );
}
