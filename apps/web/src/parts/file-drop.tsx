import { useId, useState } from 'preact/hooks';
import { useFormat } from '../use-format';
import './file-drop.css';
import { Icon } from './icon';

interface Props {
  readonly label: string;
  /** What it takes, and how else than by choosing. */
  readonly hint: string;
  /** Endings of the names it takes, as `.xlsx,.json`. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
  /** Share of the file that has been sent, 0 to 1; null where nothing is being sent or read. */
  readonly sent: number | null;
  /** What is said while it is sent. */
  readonly sending: (percent: string) => string;
  /** What is said of work that takes its time on the server; null where there is none. */
  readonly working: string | null;
}

/** Takes one file by choosing or dropping it, as often as it needs, and says how far it is. */
export function FileDrop({ label, hint, accept, disabled = false, onFile, ...progress }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const [file] = files ?? [];
    if (file && !disabled) onFile(file);
  };
  return (
    <>
      <label
        class={over ? 'file-drop over' : 'file-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <input
          class="visually-hidden"
          type="file"
          aria-labelledby={id}
          aria-describedby={`${id}-hint`}
          accept={accept}
          disabled={disabled}
          onChange={(event) => {
            take(event.currentTarget.files);
            // Otherwise the same name, mended, would be no change.
            event.currentTarget.value = '';
          }}
        />
        <span id={id} class="button">
          <Icon name="file" /> {label}
        </span>
        <span id={`${id}-hint`} class="soft">
          {hint}
        </span>
      </label>
      <Progress {...progress} />
    </>
  );
}

function Progress({ sent, sending, working }: Pick<Props, 'sent' | 'sending' | 'working'>) {
  const format = useFormat();
  const isSending = sent !== null && sent < 1;
  const words = isSending ? sending(format.count(Math.round(sent * 100))) : working;
  return (
    <div role="status" class="file-progress">
      {words !== null && (
        <>
          <progress max={1} {...(isSending ? { value: sent } : {})} aria-hidden="true" />
          <span>{words}</span>
        </>
      )}
    </div>
  );
}
