import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { AskerPageView } from '../../api/clinic-types';
import { formatDateTime } from '../../format';
import { useLanguage, useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { ProblemNote } from '../../parts/problem-note';
import { Waiting } from '../../parts/waiting';
import { useSecretPage } from '../../use-secret-page';
import { useTitle } from '../../use-title';
import '../information-requests/requests.css';
import { AskerDialog } from './asker-dialog';
import type { AskerStep } from './asker-step';
import { MessageList } from './message-list';
import { publicClinicMessages as messages } from './public-messages';
import { talkMessages } from './talk-messages';
import { clinicWords } from './words';

const addresses: Readonly<Record<AskerStep, string>> = {
  followUp: 'follow-ups',
  rate: 'ratings',
  book: 'appointments',
  unbook: 'cancellations',
};

/** What an asker's secret link opens. The token stands behind the `#`, so that no server on the way writes it down. */
export function AskerPage() {
  const t = useTextOf(messages);
  useTitle(t('pageTitle'));
  const { token, page, problem, replace } = useSecretPage<AskerPageView>('/api/public/asker-pages');
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
  return page ? <Shown page={page} token={token} onChanged={replace} /> : <Waiting />;
}

interface ShownProps {
  readonly page: AskerPageView;
  readonly token: string;
  readonly onChanged: (page: AskerPageView) => void;
}

function Shown({ page, token, onChanged }: ShownProps) {
  const t = useTextOf(messages);
  const talk = useTextOf(talkMessages);
  const words = useTextOf(clinicWords);
  const language = useLanguage();
  const [doing, setDoing] = useState<AskerStep | null>(null);
  const when = (instant: string): string => formatDateTime(instant, page.timeZone, language);
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{page.number}</h1>
          <p>{t('at', { desk: page.deskName, organiser: page.organiserName })}</p>
          <p class="request-tags">
            <span class="tag">{words(`state.${page.state}`)}</span>
            <span class="tag">{words(`topic.${page.topic}`)}</span>
            {page.aboutBodyName && <span class="tag">{t('about', { body: page.aboutBodyName })}</span>}
          </p>
        </div>
      </div>
      {page.slot && (
        <section class="card">
          <h2>{talk('slot')}</h2>
          <p>
            <strong>{when(page.slot.startsAt)}</strong>, {words(`way.${page.slot.way}`)}
          </p>
          <p class="request-link">{talk('place', { place: page.slot.place })}</p>
        </section>
      )}
      <section class="card">
        <h2>{talk('messages')}</h2>
        <MessageList messages={page.messages} when={when} />
        <p class="actions">
          {page.steps.map((step, place) => (
            <button
              key={step}
              type="button"
              class={place === 0 ? 'button primary' : 'button'}
              onClick={() => setDoing(step)}
            >
              {talk(step)}
            </button>
          ))}
        </p>
      </section>
      {doing && (
        <AskerDialog
          step={doing}
          slots={page.freeSlots}
          send={(body) => api.post<AskerPageView>(`/api/public/asker-pages/${addresses[doing]}`, { token, ...body })}
          onClose={() => setDoing(null)}
          onDone={onChanged}
        />
      )}
    </div>
  );
}
