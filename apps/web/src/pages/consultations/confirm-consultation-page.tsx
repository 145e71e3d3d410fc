import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useTitle } from '../../use-title';
import { useAttempt } from '../passwords/use-attempt';
import { publicClinicMessages as messages } from './public-messages';

/** What the link in the letter opens. A click is needed, since some mail programs open links by themselves. */
export function ConfirmConsultationPage() {
  const t = useTextOf(messages);
  useTitle(t('confirmTitle'));
  const [token] = useState(() => location.hash.slice(1));
  const [number, setNumber] = useState<string | null>(null);
  const { busy, problem, attempt } = useAttempt();
  if (!token)
    return (
      <EmptyState isPage title={t('noToken')}>
        {t('noTokenAdvice')}
      </EmptyState>
    );
  if (problem?.code === 'access.notFound')
    return (
      <EmptyState isPage title={t('unknown')}>
        {t('unknownAdvice')}
      </EmptyState>
    );
  const confirm = (): void => {
    const confirming = api.post<{ readonly number: string }>('/api/public/consultation-confirmations', { token });
    attempt(
      confirming.then((confirmed) => setNumber(confirmed.number)),
      () => undefined,
    );
  };
  return (
    <section class="card">
      <h1>{t('confirmTitle')}</h1>
      {problem && <ProblemNote problem={problem} />}
      {number ? (
        <div role="status">
          <p>
            <strong>{t('confirmed', { number })}</strong>
          </p>
          <p>{t('keep')}</p>
          <p class="actions">
            <a class="button primary" href={`${paths.askerPage}#${token}`}>
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
