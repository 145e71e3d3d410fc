import { Link, useLocation, useSearch } from 'wouter-preact';
import type { ListingCard, ListingList } from '../../api/listing-types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { useDayWords } from '../../parts/use-day-words';
import { paths } from '../../paths';
import { useSession } from '../../session';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { useKeyset } from '../../use-keyset';
import { useTitle } from '../../use-title';
import { MoreButton } from '../audit/more-button';
import { DeskChoice } from '../information-requests/desk-choice';
import { DownloadLink } from '../instruments/download-link';
import { addressOf, findingOf, soughtIn, type SoughtListings } from './listing-query';
import { ListingTags } from './listing-tags';
import { ListingTools } from './listing-tools';
import './listings.css';
import { listingMessages as messages } from './messages';
import { listingWords } from './words';

/** What the server counts to at most. */
const MOST_COUNTED = 10_000;

/** The lists of the own body, or of all bodies for the lead PPID. What is shown stands in the address. */
export function ListingsPage() {
  const t = useTextOf(messages);
  const words = useTextOf(listingWords);
  useTitle(t('listTitle'));
  const [location, go] = useLocation();
  const role = useSession().session?.hat?.role;
  const isWriter = role === 'unitPpid' || role === 'leadPpid';
  const sought = soughtIn(new URLSearchParams(useSearch()));
  const finding = findingOf(sought);
  const listings = useKeyset<ListingCard>(`/api/information-listings?sort=${sought.sort}${finding && `&${finding}`}`);
  const show = (next: SoughtListings): void => go(location + addressOf(next), { replace: true });
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{t('listTitle')}</h1>
          <p>{t('intro')}</p>
        </div>
        <p class="actions">
          {isWriter && (
            <Link class="button primary" href={paths.newListing}>
              {t('enter')}
            </Link>
          )}
          {isWriter && (
            <Link class="button" href={paths.importListings}>
              {t('import')}
            </Link>
          )}
          <DownloadLink class="button" href={`/api/information-listings/workbook?${finding}`}>
            {t('workbook')}
          </DownloadLink>
          <Link class="button" href={paths.listingDecrees}>
            {t('decrees')}
          </Link>
          <a class="button quiet" href="/informasi">
            {t('public')}
          </a>
        </p>
      </div>
      {role === 'leadPpid' && (
        <DeskChoice
          label={words('body')}
          value={sought.publicBodyId || null}
          none={t('allBodies')}
          onChoose={(id) => show({ ...sought, publicBodyId: id ?? '', unit: '' })}
        />
      )}
      <ListingTools sought={sought} list={listings.first.value as ListingList | null} onShow={show} />
      <Loaded resource={listings.first}>
        {() => (
          <>
            <Count shown={listings.rows.length} total={listings.total} />
            <Table rows={listings.rows} isFiltered={addressOf({ ...sought, sort: 'title' }) !== ''} />
          </>
        )}
      </Loaded>
      <MoreButton more={listings.more} busy={listings.loadingMore} />
    </div>
  );
}

function Count({ shown, total }: { readonly shown: number; readonly total: number }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <p class="table-count" role="status">
      {t(total >= MOST_COUNTED ? 'countMost' : 'count', { shown: format.count(shown), total: format.count(total) })}
    </p>
  );
}

function Table({ rows, isFiltered }: { readonly rows: readonly ListingCard[]; readonly isFiltered: boolean }) {
  const t = useTextOf(messages);
  const words = useTextOf(listingWords);
  const isOfSeveral = useSession().session?.hat?.role === 'leadPpid';
  if (rows.length === 0 && isFiltered) return <EmptyState title={t('noneFound')} />;
  if (rows.length === 0) return <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>;
  return (
    <div class="table-scroll as-cards" tabIndex={0} role="region" aria-label={t('table')}>
      <table class="table">
        <caption class="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('title')}</th>
            {isOfSeveral && <th scope="col">{words('body')}</th>}
            <th scope="col">{words('class')}</th>
            <th scope="col">{words('unit')}</th>
            <th scope="col">{words('form')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} isOfSeveral={isOfSeveral} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, isOfSeveral }: { readonly row: ListingCard; readonly isOfSeveral: boolean }) {
  const t = useTextOf(messages);
  const words = useTextOf(listingWords);
  const days = useDayWords();
  return (
    <tr>
      <th scope="row">
        <Link href={paths.listing(row.id)}>{row.title}</Link>
        <span class="soft small listing-summary">{row.summary}</span>
      </th>
      {isOfSeveral && <td data-label={words('body')}>{row.bodyName}</td>}
      <td data-label={words('class')}>
        <span>
          <ListingTags listing={row} />
          {row.exemptUntil && <span class="soft small"> {t('until', { date: days.long(row.exemptUntil) })}</span>}
        </span>
      </td>
      <td data-label={words('unit')}>{row.unit}</td>
      <td data-label={words('form')}>{words(row.form)}</td>
    </tr>
  );
}
