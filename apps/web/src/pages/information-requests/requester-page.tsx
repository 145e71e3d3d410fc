import type { RequesterPageView } from '../../api/request-types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { ProblemNote } from '../../parts/problem-note';
import { useDayWords } from '../../parts/use-day-words';
import { Waiting } from '../../parts/waiting';
import { useSecretPage } from '../../use-secret-page';
import { useTitle } from '../../use-title';
import { requesterMessages as messages } from './requester-messages';
import './requests.css';
import { requestWords } from './words';

/** What a requester's secret link opens. The token stands behind the `#`, so that no server on the way writes it down. */
export function RequesterPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const { token, page, problem } = useSecretPage<RequesterPageView>('/api/public/requester-pages');
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
  if (problem) return <ProblemNote problem={problem} />;
  return page ? <Shown page={page} /> : <Waiting />;
}

function Shown({ page }: { readonly page: RequesterPageView }) {
  const t = useTextOf(messages);
  const words = useTextOf(requestWords);
  const days = useDayWords();
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{page.number}</h1>
          <p>{t('at', { desk: page.deskName, organiser: page.organiserName })}</p>
        </div>
      </div>
      <section class="card">
        <p>
          <span class="tag">{words(page.state)}</span> {page.outcome && <span class="tag">{words(page.outcome)}</span>}
        </p>
        {page.dueOn && (
          <p>
            <strong>{t('dueOn', { date: days.long(page.dueOn) })}</strong>
          </p>
        )}
        <p class="soft small">{t('receivedOn', { date: days.long(page.receivedOn) })}</p>
        <h2>{t('information')}</h2>
        <p class="request-link">{page.information}</p>
      </section>
      {page.objections.length > 0 && (
        <section class="card">
          <h2>{t('objections')}</h2>
          {page.objections.map(({ number, outcome, dueOn, decision }) => (
            <p key={number}>
              <strong>{number}</strong> {outcome ? words(outcome) : t('objectionDue', { date: days.long(dueOn) })}{' '}
              {decision}
            </p>
          ))}
        </section>
      )}
      <section class="card">
        <h2>{t('events')}</h2>
        <ol class="request-events">
          {[...page.events].reverse().map(({ id, kind, on, deskName, text }) => (
            <li key={id}>
              <strong>{t(`event.${kind}`)}</strong>
              <p class="soft small">
                {days.long(on)}, {deskName}
              </p>
              {text && <p>{text}</p>}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
