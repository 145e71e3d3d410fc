import type { AuditEvent } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from './more-button';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { useKeyset } from '../../use-keyset';
import { useTitle } from '../../use-title';
import { actionMessages, isActionKey } from './action-messages';
import './audit.css';
import { messages } from './messages';

/** What was done under this organiser, the latest first. */
export function AuditPage() {
  const t = useTextOf(messages);
  const format = useFormat();
  useTitle(t('title'));
  const events = useKeyset<AuditEvent>('/api/audit-events');
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </div>
      <Loaded resource={events.first}>
        {() => (
          <>
            <p class="table-count" role="status">
              {t('count', { shown: format.count(events.rows.length), total: format.count(events.total) })}
            </p>
            <Events events={events.rows} />
            <MoreButton more={events.more} busy={events.loadingMore} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Events({ events }: { readonly events: readonly AuditEvent[] }) {
  const t = useTextOf(messages);
  if (events.length === 0) return <p class="empty">{t('none')}</p>;
  return (
    <div class="table-scroll as-cards" tabIndex={0} role="region" aria-label={t('table')}>
      <table class="table">
        <caption class="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('action')}</th>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('actor')}</th>
            <th scope="col">{t('subject')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <Event key={event.id} event={event} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Event({ event }: { readonly event: AuditEvent }) {
  const t = useTextOf(messages);
  const actions = useTextOf(actionMessages);
  const format = useFormat();
  return (
    <tr>
      <th scope="row">{isActionKey(event.action) ? actions(event.action) : event.action}</th>
      <td data-label={t('at')}>{format.dateTime(event.at)}</td>
      <td data-label={t('actor')}>
        <span>
          {event.actorName ?? t('system')}
          {event.roleLabel && <span class="soft small"> ({event.roleLabel})</span>}
        </span>
      </td>
      <td data-label={t('subject')}>
        <details class="audit-subject">
          <summary>{t('details')}</summary>
          <dl>
            {Object.entries(event.subject).map(([key, value]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </td>
    </tr>
  );
}
