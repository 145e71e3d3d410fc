import { useTextOf } from '../../i18n/use-text';
import { messages } from './messages';

interface Props {
  readonly value: string;
  readonly onInput: (text: string) => void;
}

/** Why the schedule changes; kept with the change. */
export function ReasonField({ value, onInput }: Props) {
  const t = useTextOf(messages);
  return (
    <label class="field">
      <span class="field-label">{t('reason')}</span>
      <textarea class="input" required value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </label>
  );
}
