interface Props {
  readonly label: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Why it is decided so; the key `r` goes there. */
export function DecisionReason({ label, reason, onReason }: Props) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <textarea
        id="desk-reason"
        class="input"
        required
        value={reason}
        onInput={(event) => onReason(event.currentTarget.value)}
      />
    </label>
  );
}
