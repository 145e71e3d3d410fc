import type { Text } from '@app/instrument';
import { useInstrumentText } from '../../i18n/use-text';

interface Props {
  readonly code: string;
  readonly text: Text;
  /** Said after the text, e.g. weight and kind; null says nothing. */
  readonly facts: readonly (string | null)[];
}

/** Code, text and the few facts of a group or an item, as its line in a tree. */
export function EntryHead({ code, text, facts }: Props) {
  const read = useInstrumentText();
  return (
    <span class="read-head">
      <code class="read-code">{code}</code>
      <span class="read-text">{read(text)}</span>
      <span class="read-facts">{facts.filter(Boolean).join(' · ')}</span>
    </span>
  );
}
