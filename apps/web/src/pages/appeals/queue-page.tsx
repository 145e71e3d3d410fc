import { Link } from 'wouter-preact';
import type { QueuedAppeal } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import './appeals.css';
import { messages } from './messages';
import { Outcome } from './said';

/** Appeals that wait for a decision, the oldest first, and those decided. */
export function AppealQueuePage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const queue = useResource<{ readonly items: readonly QueuedAppeal[] }>('/api/appeals');
  return (
    <div class="narrow stack">
      <header class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('queueIntro')}</p>
        </div>
      </header>
      <Loaded resource={queue}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('queueNone')}>{t('queueNoneAdvice')}</EmptyState>
          ) : (
            <Lists items={items} />
          )
        }
      </Loaded>
    </div>
  );
}

function Lists({ items }: { readonly items: readonly QueuedAppeal[] }) {
  const t = useTextOf(messages);
  const waiting = items.filter(({ outcome }) => outcome === null);
  const ended = items.filter(({ outcome }) => outcome !== null);
  return (
    <>
      <h2 role="status">{t('waiting', { count: waiting.length })}</h2>
      <Cards items={waiting} />
      {ended.length > 0 && (
        <details>
          <summary>
            {t('decided')} ({ended.length})
          </summary>
          <Cards items={ended} />
        </details>
      )}
    </>
  );
}

function Cards({ items }: { readonly items: readonly QueuedAppeal[] }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <ul class="appeal-items">
      {items.map((appeal) => (
        <li key={appeal.id} class="card appeal-item">
          <h3>
            {appeal.bodyName} · {appeal.itemCode} <Outcome outcome={appeal.outcome} />
          </h3>
          <p>{appeal.itemText}</p>
          <p class="soft small">
            {appeal.periodTitle} · {t('lodgedBy', { name: appeal.lodgedBy, at: format.dateTime(appeal.lodgedAt) })}
          </p>
          {appeal.hindrance !== null && <p class="note">{appeal.hindrance}</p>}
          <OpenButton appeal={appeal} />
        </li>
      ))}
    </ul>
  );
}

function OpenButton({ appeal }: { readonly appeal: QueuedAppeal }) {
  const t = useTextOf(messages);
  const isMine = appeal.outcome === null && appeal.hindrance === null;
  const action = t(isMine ? 'decide' : 'see');
  return (
    <p class="actions">
      <Link
        class={`button ${isMine ? 'primary' : ''}`}
        href={paths.appeal(appeal.id)}
        aria-label={t('ofAppeal', { action, code: appeal.itemCode, body: appeal.bodyName })}
      >
        {action}
      </Link>
    </p>
  );
}
