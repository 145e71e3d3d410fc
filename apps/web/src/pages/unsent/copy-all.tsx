import { useTextOf } from '../../i18n/use-text';
import type { WaitingAnswer } from '../../offline/waiting';
import { useValueWords } from '../../parts/use-value-words';
import { toast } from '../../toast';
import { messages } from './messages';

/** Copies all answers as text, one a line, for whoever has the duty now. */
export function CopyAll({ answers }: { readonly answers: readonly WaitingAnswer[] }) {
  const t = useTextOf(messages);
  const say = useValueWords();
  const lines = answers.flatMap(({ itemCode, kept: { content, rivals = [] } }) =>
    [content, ...rivals].map(({ value, note }) =>
      [`${itemCode}: ${say(null, value)}`, ...(note ? [note] : [])].join('. '),
    ),
  );
  const copy = (): void => {
    navigator.clipboard.writeText(lines.join('\n')).then(
      () => toast.show(t('copied')),
      () => toast.show(t('copyFailed'), 'bad'),
    );
  };
  return (
    <p class="actions">
      <button type="button" class="button primary" onClick={copy}>
        {t('copyAll')}
      </button>
    </p>
  );
}
