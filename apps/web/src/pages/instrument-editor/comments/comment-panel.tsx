import { useId, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../../../api/problem';
import { useTextOf } from '../../../i18n/use-text';
import { ProblemNote } from '../../../parts/problem-note';
import { useFormat } from '../../../use-format';
import { longestText } from '../core/longest-text';
import { lineOf } from '../core/place-in-tree';
import type { TeamComment } from '../editor-types';
import type { EditorView } from '../editor-view';
import { messages } from '../messages';

/** What the team says about one item, or about the whole; comments on items that are gone stand with the whole. */
export function CommentPanel({ editor, code }: { readonly editor: EditorView; readonly code: string | null }) {
  const t = useTextOf(messages);
  const [withResolved, setWithResolved] = useState(false);
  const own = editor.comments.list.filter(({ itemCode }) => {
    if (itemCode === code) return true;
    return code === null && itemCode !== null && !lineOf(editor.content, itemCode);
  });
  const resolved = own.filter(({ resolvedAt }) => resolvedAt !== null);
  const shown = withResolved ? own : own.filter(({ resolvedAt }) => resolvedAt === null);
  const id = useId();
  return (
    <section class="comments" aria-labelledby={id} data-own-undo>
      <h3 id={id}>{t('comments')}</h3>
      {own.length === 0 && <p class="soft small">{t('noComments')}</p>}
      <ul class="comment-list">
        {shown.map((comment) => (
          <CommentLine key={comment.id} editor={editor} comment={comment} code={code} />
        ))}
      </ul>
      {resolved.length > 0 && (
        <button type="button" class="button quiet" onClick={() => setWithResolved(!withResolved)}>
          {t(withResolved ? 'hideResolved' : 'showResolved', { count: resolved.length })}
        </button>
      )}
      <NewComment key={code} editor={editor} code={code} />
    </section>
  );
}

interface LineProps {
  readonly editor: EditorView;
  readonly comment: TeamComment;
  readonly code: string | null;
}

function CommentLine({ editor, comment, code }: LineProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { resolvedAt, resolvedBy } = comment;
  const resolve = (): void => {
    editor.comments.resolve(comment.id, resolvedAt === null).catch((error: unknown) => setProblem(toProblem(error)));
  };
  return (
    <li class={resolvedAt ? 'comment is-resolved' : 'comment'}>
      <p class="small soft">
        <strong>{comment.author}</strong> · {format.dateTime(comment.at)}
        {comment.itemCode !== code && ` · ${t('aboutGone', { code: comment.itemCode ?? '' })}`}
      </p>
      <p class="comment-text">{comment.text}</p>
      {resolvedAt && (
        <p class="small soft">{t('resolvedBy', { by: resolvedBy ?? '', at: format.dateTime(resolvedAt) })}</p>
      )}
      {editor.mayComment && (
        <button type="button" class="button quiet clear" onClick={resolve}>
          {t(resolvedAt ? 'reopen' : 'resolve')}
        </button>
      )}
      {problem && <ProblemNote problem={problem} />}
    </li>
  );
}

function NewComment({ editor, code }: Omit<LineProps, 'comment'>) {
  const t = useTextOf(messages);
  const id = useId();
  const format = useFormat();
  const [text, setText] = useState('');
  const over = text.trim().length - longestText;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  if (!editor.mayComment) return null;
  const send = (event: Event): void => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    editor.comments
      .add(code, text.trim())
      .then(() => setText(''))
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <form onSubmit={send}>
      <div class="field">
        <label for={id}>{t('newComment')}</label>
        <textarea
          id={id}
          class="input"
          rows={2}
          value={text}
          aria-invalid={over > 0 ? 'true' : undefined}
          aria-describedby={over > 0 ? `${id}-long` : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {over > 0 && (
          <span id={`${id}-long`} class="field-fault" role="alert">
            {t('commentTooLong', { over: format.count(over), longest: format.count(longestText) })}
          </span>
        )}
      </div>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button" disabled={busy || text.trim() === '' || over > 0}>
        {t('sendComment')}
      </button>
    </form>
  );
}
