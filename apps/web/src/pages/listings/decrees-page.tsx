import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { ListingDecree } from '../../api/listing-types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { useDayWords } from '../../parts/use-day-words';
import { paths } from '../../paths';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { DecreeDialog } from './decree-dialog';
import { decreeMessages as messages } from './decree-messages';
import { listingMessages } from './messages';
import { listingWords } from './words';

/** Decrees that fixed the lists of the own body, or of all bodies for the lead PPID. */
export function DecreesPage() {
  const t = useTextOf(messages);
  const list = useTextOf(listingMessages);
  useTitle(t('title'));
  const decrees = useResource<{ readonly items: readonly ListingDecree[] }>('/api/listing-decrees');
  const [recording, setRecording] = useState(false);
  return (
    <div class="stack">
      <p>
        <Link href={paths.listings}>{list('back')}</Link>
      </p>
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        <p class="actions">
          <button type="button" class="button primary" onClick={() => setRecording(true)}>
            {t('record')}
          </button>
        </p>
      </div>
      <Loaded resource={decrees}>{({ items }) => <Table items={items} />}</Loaded>
      {recording && <DecreeDialog onClose={() => setRecording(false)} onDone={() => decrees.reload()} />}
    </div>
  );
}

function Table({ items }: { readonly items: readonly ListingDecree[] }) {
  const t = useTextOf(messages);
  const words = useTextOf(listingWords);
  const days = useDayWords();
  const format = useFormat();
  if (items.length === 0) return <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>;
  return (
    <div class="table-scroll as-cards" tabIndex={0} role="region" aria-label={t('table')}>
      <table class="table">
        <caption class="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('decree')}</th>
            <th scope="col">{words('body')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('decidedOn')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link href={paths.listingDecree(one.id)}>{one.number}</Link>{' '}
                <span class={one.isInForce ? 'tag good' : 'tag'}>{t(one.isInForce ? 'inForce' : 'replaced')}</span>
              </th>
              <td data-label={words('body')}>{one.bodyName}</td>
              <td data-label={t('kind')}>
                <span>
                  {t(one.kind)}, {t('lines', { count: format.count(one.lines) })}
                </span>
              </td>
              <td data-label={t('decidedOn')}>{days.long(one.decidedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
