import { Link } from 'wouter-preact';
import type { DisputedItem } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import '../appeals/appeals.css';
import { messages } from './messages';

/** Where two readings differ and this person may decide. */
export function AdjudicationQueuePage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const queue = useResource<{ readonly items: readonly DisputedItem[] }>('/api/adjudications');
  return (
    <div class="narrow stack">
      <header class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </header>
      <Loaded resource={queue}>
        {({ items }) =>
          items.length === 0 ? <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState> : <Cards items={items} />
        }
      </Loaded>
    </div>
  );
}

function Cards({ items }: { readonly items: readonly DisputedItem[] }) {
  const t = useTextOf(messages);
  return (
    <>
      <h2 role="status">{t('waiting', { count: items.length })}</h2>
      <ul class="appeal-items">
        {items.map(({ assessmentId, itemCode, itemText, bodyName, periodTitle }) => (
          <li key={`${assessmentId} ${itemCode}`} class="card appeal-item">
            <h3>
              {bodyName} · {itemCode}
            </h3>
            <p>{itemText}</p>
            <p class="soft small">{periodTitle}</p>
            <p class="actions">
              <Link
                class="button primary"
                href={paths.adjudication(assessmentId, itemCode)}
                aria-label={t('decideLabel', { code: itemCode, body: bodyName })}
              >
                {t('decide')}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
