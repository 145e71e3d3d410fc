import { EditorIcon, type EditorIconName } from './editor-icon';

interface IconButtonProps {
  readonly icon: EditorIconName;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onPress: (button: HTMLButtonElement) => void;
}

/** A button with a drawing for a face; its words are read out, and shown when the mouse rests on it. */
export function IconButton({ icon, label, disabled = false, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class="button icon-only"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={(event) => onPress(event.currentTarget)}
    >
      <EditorIcon name={icon} />
    </button>
  );
}
