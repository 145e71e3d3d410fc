import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { ConfirmedRequest } from '../../api/request-types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { ProblemNote } from '../../parts/problem-note';
import { useDayWords } from '../../parts/use-day-words';
import { paths } from '../../paths';
import { useTitle } from '../../use-title';
import { useAttempt } from '../passwords/use-attempt';
import { onlineMessages as messages } from './online-messages';
import { requesterMessages } from './requester-messages';

/** What the link in the confirmation letter opens. A click is needed, since some mail programs open links by themselves. */
export function ConfirmRequestPage() {
  const t = useTextOf(messages);
  const link = useTextOf(requesterMessages);
  useTitle(t('confirmTitle'));
  const [token] = useState(() => location.hash.slice(1));
  const [confirmed, setConfirmed] = useState<ConfirmedRequest | null>(null);
  const { busy, problem, attempt } = useAttempt();
  const words = useDayWords();
  if (!token)
    return (
      <EmptyState isPage title={link('noToken')}>
        {link('noTokenAdvice')}
      </EmptyState>
    );
  if (problem?.code === 'access.notFound')
    return (
      <EmptyState isPage title={link('unknown')}>
        {link('unknownAdvice')}
      </EmptyState>
    );
  const confirm = (): void => {
    const confirming = api.post<ConfirmedRequest>('/api/public/request-confirmations', { token });
    attempt(confirming.then(setConfirmed), () => undefined);
  };
  return (
    <section class="card">
      <h1>{t('confirmTitle')}</h1>
      {problem && <ProblemNote problem={problem} />}
      {confirmed ? (
        <div role="status">
          <p>
            <strong>{t('confirmed', { number: confirmed.number, date: words.long(confirmed.dueOn) })}</strong>
          </p>
          <p>{t('keep')}</p>
          <p class="actions">
            <a class="button primary" href={`${paths.requesterPage}#${token}`}>
              {t('follow')}
            </a>
          </p>
        </div>
      ) : (
        <>
          <p>{t('confirmText')}</p>
          <p class="actions">
            <button type="button" class="button primary" disabled={busy} onClick={confirm}>
              {busy ? t('confirming') : t('confirm')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
