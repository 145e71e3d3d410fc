import { Link } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import { type WaitingComment, dropComment, holdComment } from '../../offline/device-comments';
import { sendNow } from '../../offline/sending';
import { ConfirmButton } from '../../parts/confirm-button';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** One comment or question that waits: on which item, what it says, since when and why it waits. */
export function UnsentComment({ comment, mayOpen }: { readonly comment: WaitingComment; readonly mayOpen: boolean }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { assessmentId, itemCode, waits, since, said, refusal } = comment;
  return (
    <li class="card">
      <h3>{t(`saidAs.${said.kind}`, { code: itemCode })}</h3>
      <p class="unsent-text">{said.text}</p>
      <p class="soft small">
        {t(mayOpen ? `waits.${waits}` : 'waits.nobody')},{' '}
        {t('since', { time: format.dateTime(new Date(since).toISOString()) })}
      </p>
      {mayOpen && refusal && <p class="note bad">{refusal}</p>}
      <p class="actions">
        {mayOpen && waits === 'person' && (
          <button type="button" class="button" onClick={() => void holdComment(comment, null).then(sendNow)}>
            {t('again')}
          </button>
        )}
        {mayOpen && (
          <Link class="button" href={paths.form(assessmentId, itemCode)}>
            {t('openItem', { code: itemCode })}
          </Link>
        )}
        <ConfirmButton
          label={t('discard')}
          title={t('discardCommentTitle')}
          confirmLabel={t('discardYes')}
          tone="quiet"
          onConfirm={() => dropComment(comment)}
        >
          <p>{t('discardComment')}</p>
        </ConfirmButton>
      </p>
    </li>
  );
}
