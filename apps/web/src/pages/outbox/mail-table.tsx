import type { MailCard } from '../../api/mail-types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { useFormat } from '../../use-format';
import { messages } from './messages';

const tones = { queued: 'tag', sent: 'tag good', failed: 'tag bad', kept: 'tag warn' } as const;

/** Mails as a table, as cards on a phone. */
export function MailTable({
  mails,
  isFiltered,
  onOpen,
}: {
  readonly mails: readonly MailCard[];
  readonly isFiltered: boolean;
  readonly onOpen: (mail: MailCard) => void;
}) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (mails.length === 0) return <EmptyState title={isFiltered ? t('noneFound') : t('none')} />;
  return (
    <div class="table-scroll as-cards" tabIndex={0} role="region" aria-label={t('table')}>
      <table class="table">
        <caption class="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('subject')}</th>
            <th scope="col">{t('to')}</th>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr key={mail.id}>
              <th scope="row">
                <button
                  type="button"
                  class="button quiet mail-open"
                  aria-label={t('open', { subject: mail.subject })}
                  onClick={() => onOpen(mail)}
                >
                  {mail.subject}
                </button>
              </th>
              <td data-label={t('to')}>
                <span class="mail-to">
                  {mail.toName} <span class="soft small">{mail.to}</span>
                </span>
              </td>
              <td data-label={t('at')}>{format.dateTime(mail.sentAt ?? mail.queuedAt)}</td>
              <td data-label={t('state')}>
                <span>
                  <span class={tones[mail.state]}>{t(mail.state)}</span>
                  {mail.trouble && <span class="mail-trouble small">{mail.trouble}</span>}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
