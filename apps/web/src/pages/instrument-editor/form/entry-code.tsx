import { useEffect, useId, useState } from 'preact/hooks';
import { useTextOf } from '../../../i18n/use-text';
import { messages } from '../messages';

interface Props {
  readonly value: string;
  readonly onCode: (code: string) => void;
}

/** The code of a level or an element. An empty one is never kept: answers are stored under it. */
export function EntryCode({ value, onCode }: Props) {
  const t = useTextOf(messages);
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() !== value) setTyped(value);
  }, [value]);
  const isEmpty = typed.trim() === '';
  return (
    <div class="field">
      <label for={id}>{t('entryCode')}</label>
      <input
        id={id}
        class="input"
        maxLength={40}
        autocomplete="off"
        value={typed}
        aria-invalid={isEmpty ? 'true' : undefined}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          if (text.trim() !== '') onCode(text.trim());
        }}
        onBlur={() => setTyped(value)}
      />
    </div>
  );
}
