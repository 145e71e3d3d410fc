import { useState } from 'preact/hooks';
import { api } from '../../../api/api';
import type { Schemas } from '../../../api/types';
import { useTextOf } from '../../../i18n/use-text';
import { useConnectionGone } from '../../../offline/use-connection-gone';
import { toastProblem } from '../../../toast-problem';
import { useFormat } from '../../../use-format';
import { AnswerHistory } from './answer-history';
import { CommentBox } from './comment-box';
import { talkMessages } from './talk-messages';
import type { TalkProps } from './talk-props';
import { useBegun } from './use-begun';
import { type WaitingTalkState, useWaitingTalk } from './use-waiting-talk';
import { WaitingTalk } from './waiting-talk';

type Conversation = Schemas['ConversationDto'];

/** What is said about one item, and how its answer came about. */
export function ItemTalk({ state, item }: TalkProps) {
  const t = useTextOf(talkMessages);
  const { value, problem, reload } = state.conversation;
  const waiting = useWaitingTalk({ state, item });
  const isGone = useConnectionGone();
  // Never read on this device, and no signal now: what one writes oneself is kept all the same.
  const conversation = value ?? (problem ? nothingSaid : null);
  const part = conversation && { state, item, conversation, waiting, onChange: reload };
  return (
    <div class="talk">
      {!value && problem && <p class="soft small">{t('away')}</p>}
      {conversation && <Published conversation={conversation} code={item.code} />}
      <p class="visually-hidden" role="status">
        {isGone && waiting.comments.length + waiting.questions.length > 0 && t('onDevice')}
      </p>
      {part && <Comments {...part} />}
      {part && <Questions {...part} />}
      <AnswerHistory state={state} item={item} />
    </div>
  );
}

const nothingSaid: Conversation = { comments: [], questions: [], announcements: [], colleagues: [] };

interface Part extends TalkProps {
  readonly conversation: Conversation;
  readonly waiting: WaitingTalkState;
  readonly onChange: () => void;
}

function Published({ conversation, code }: { readonly conversation: Conversation; readonly code: string }) {
  const t = useTextOf(talkMessages);
  const own = conversation.announcements.filter(({ itemCode }) => itemCode === code);
  if (own.length === 0) return null;
  return (
    <section>
      <h5>{t('published')}</h5>
      {own.map(({ id, title, text }) => (
        <div key={id} class="note">
          <div>
            <p>
              <strong>{title}</strong>
            </p>
            <p class="talk-text">{text}</p>
          </div>
        </div>
      ))}
    </section>
  );
}

function Comments({ state, item, conversation, waiting, onChange }: Part) {
  const t = useTextOf(talkMessages);
  const format = useFormat();
  const { id: assessmentId } = state.form.assessment;
  const path = `/api/assessments/${assessmentId}/comments`;
  const begun = useBegun(assessmentId, `comment ${item.code}`);
  const own = conversation.comments.filter(({ itemCode }) => itemCode === item.code);
  const settle = (id: string, resolved: boolean): void => {
    api.put(`${path}/${id}`, { resolved }).then(onChange).catch(toastProblem);
  };
  return (
    <section>
      <h5>{t('comments')}</h5>
      <p class="field-hint">{t('commentsHint')}</p>
      {own.length + waiting.comments.length === 0 && <p class="soft small">{t('commentsNone')}</p>}
      <ul class="talk-list">
        {own.map(({ id, author, at, text, resolvedAt, resolvedBy }) => (
          <li key={id} class={resolvedAt ? 'settled' : undefined}>
            <p class="small soft">
              {author}, {format.dateTime(at)}
            </p>
            <p class="talk-text">{text}</p>
            <p class="actions">
              {resolvedAt && <span class="tag good">{t('resolved', { name: resolvedBy ?? '' })}</span>}
              <button type="button" class="button quiet" onClick={() => settle(id, !resolvedAt)}>
                {t(resolvedAt ? 'reopen' : 'resolve')}
              </button>
            </p>
          </li>
        ))}
        <WaitingTalk waiting={waiting.comments} />
      </ul>
      <CommentBox
        id={`comment-${item.code}`}
        label={t('comment')}
        action={t('send')}
        colleagues={conversation.colleagues}
        begun={begun}
        onSend={(text, mentions) => waiting.say({ kind: 'comment', text, mentions })}
      />
    </section>
  );
}

function Questions({ state, item, conversation, waiting }: Part) {
  const t = useTextOf(talkMessages);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const begun = useBegun(state.form.assessment.id, `question ${item.code}`, () => setOpen(true));
  const own = conversation.questions.filter(({ itemCode }) => itemCode === item.code);
  return (
    <section>
      <h5>{t('questions')}</h5>
      <ul class="talk-list">
        {own.map(({ id, text, askedBy, askedAt, answer, answeredBy, answeredAt }) => (
          <li key={id}>
            <p class="small soft">
              {askedBy}, {format.dateTime(askedAt)}
            </p>
            <p class="talk-text">{text}</p>
            {answer ? (
              <blockquote class="talk-answer">
                <p class="small soft">
                  {t('answered', { name: answeredBy ?? '', when: answeredAt ? format.dateTime(answeredAt) : '' })}
                </p>
                <p class="talk-text">{answer}</p>
              </blockquote>
            ) : (
              <p class="tag">{t('waiting')}</p>
            )}
          </li>
        ))}
        <WaitingTalk waiting={waiting.questions} />
      </ul>
      {open ? (
        <CommentBox
          id={`ask-${item.code}`}
          label={t('ask')}
          action={t('askSend')}
          colleagues={[]}
          begun={begun}
          onSend={async (text) => {
            await waiting.say({ kind: 'question', text, mentions: [] });
            setOpen(false);
          }}
        />
      ) : (
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {t('ask')}
        </button>
      )}
    </section>
  );
}
