import { EditorIcon } from '../editor-icon';
import { focusEntry } from './focus-entry';

interface Props {
  readonly label: string;
  /** How many entries there are before. */
  readonly count: number;
  readonly onAdd: () => void;
}

/** Adds an entry to the list it stands in, and brings the person there. */
export function AddEntry({ label, count, onAdd }: Props) {
  return (
    <button
      type="button"
      class="button"
      data-adds
      onClick={(event) => {
        onAdd();
        focusEntry(event.currentTarget, count);
      }}
    >
      <EditorIcon name="plus" /> {label}
    </button>
  );
}
