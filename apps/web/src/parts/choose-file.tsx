import './choose-file.css';

interface Props {
  readonly label: string;
  /** As the browser's field takes it, e.g. `.xlsx`. */
  readonly accept: string;
  readonly disabled: boolean;
  readonly isPrimary?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that asks for one file; the same file can be chosen again once it was mended. */
export function ChooseFile({ label, accept, disabled, isPrimary = false, onFile }: Props) {
  return (
    <label class={`button choose-file ${isPrimary ? 'primary' : ''}`}>
      {label}
      <input
        class="visually-hidden"
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const [first] = event.currentTarget.files ?? [];
          if (first) onFile(first);
          // Otherwise the same name, mended, would be no change.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
