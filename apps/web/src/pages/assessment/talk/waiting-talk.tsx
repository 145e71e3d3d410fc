import { useTextOf } from '../../../i18n/use-text';
import { type WaitingComment, dropComment, holdComment } from '../../../offline/device-comments';
import { sendNow } from '../../../offline/sending';
import { useConnectionGone } from '../../../offline/use-connection-gone';
import { ConfirmButton } from '../../../parts/confirm-button';
import { useFormat } from '../../../use-format';
import { talkMessages } from './talk-messages';

/** What was said here and is still only on this device, below what the server has. */
export function WaitingTalk({ waiting }: { readonly waiting: readonly WaitingComment[] }) {
  const t = useTextOf(talkMessages);
  const format = useFormat();
  const isGone = useConnectionGone();
  return (
    <>
      {waiting.map((comment) => (
        <li key={comment.id} class="talk-waiting">
          <p class="small soft">
            {t('you')}, {format.dateTime(new Date(comment.since).toISOString())}
          </p>
          <p class="talk-text">{comment.said.text}</p>
          {comment.refusal === null ? (
            <p class="tag warn">{t(isGone ? 'onDevice' : 'onItsWay')}</p>
          ) : (
            <Refused comment={comment} refusal={comment.refusal} />
          )}
        </li>
      ))}
    </>
  );
}

function Refused({ comment, refusal }: { readonly comment: WaitingComment; readonly refusal: string }) {
  const t = useTextOf(talkMessages);
  return (
    <>
      <p class="note bad">{refusal}</p>
      <p class="actions">
        <button type="button" class="button" onClick={() => void holdComment(comment, null).then(sendNow)}>
          {t('sendAgain')}
        </button>
        <ConfirmButton
          label={t('discard')}
          title={t('discardTitle')}
          confirmLabel={t('discard')}
          tone="quiet"
          onConfirm={() => dropComment(comment)}
        >
          <p>{t('discardText')}</p>
        </ConfirmButton>
      </p>
    </>
  );
}
