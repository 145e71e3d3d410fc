import { useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../../../api/problem';
import { useTextOf } from '../../../i18n/use-text';
import { ProblemNote } from '../../../parts/problem-note';
import { useSession } from '../../../session';
import { talkMessages } from './talk-messages';
import type { Begun } from './use-begun';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly action: string;
  /** Who can be named; nobody: it is not asked. */
  readonly colleagues: readonly { readonly userId: string; readonly name: string }[];
  readonly begun: Begun;
  readonly onSend: (text: string, mentions: readonly string[]) => Promise<void>;
}

/** A text to send; what was typed stays on the device until it was sent, also where its page is closed. */
export function CommentBox({ id, label, action, colleagues, begun: { text, write }, onSend }: Props) {
  const t = useTextOf(talkMessages);
  const own = useSession().session?.user.id;
  const others = colleagues.filter(({ userId }) => userId !== own);
  const [to, setTo] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const send = (event: Event): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    setBusy(true);
    setProblem(null);
    onSend(text, to === '' ? [] : [to])
      .then(() => write(''))
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <form class="stack-small" onSubmit={send}>
      <label class="field" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class="input"
        rows={2}
        maxLength={4000}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        {others.length > 1 && (
          <label>
            {t('mention')}{' '}
            <select class="input" value={to} onChange={(event) => setTo(event.currentTarget.value)}>
              <option value="">{t('everyone')}</option>
              {others.map(({ userId, name }) => (
                <option key={userId} value={userId}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <button class="button" disabled={busy || text.trim() === ''}>
          {action}
        </button>
      </p>
    </form>
  );
}
