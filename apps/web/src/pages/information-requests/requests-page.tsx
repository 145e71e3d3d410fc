import { Link, useLocation, useSearch } from 'wouter-preact';
import { type RequestCard, type RequestList, requestFilters } from '../../api/request-types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { ListTools } from '../../parts/list-tools';
import { Loaded } from '../../parts/loaded';
import { useDayWords } from '../../parts/use-day-words';
import { paths } from '../../paths';
import { useSession } from '../../session';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { useKeyset } from '../../use-keyset';
import { useTitle } from '../../use-title';
import { MoreButton } from '../audit/more-button';
import { DownloadLink } from '../instruments/download-link';
import { DueTag, StateTags } from './due-tag';
import { listMessages as messages } from './list-messages';
import './requests.css';

const sorts = ['due', 'latest'] as const;

interface Sought {
  readonly q: string;
  readonly filter: string | null;
  readonly sort: (typeof sorts)[number];
}

const addressOf = ({ q, filter, sort }: Sought): string => {
  const written = new URLSearchParams({
    ...(q && { cari: q }),
    ...(filter && { saring: filter }),
    ...(sort !== 'due' && { urut: sort }),
  }).toString();
  return written && `?${written}`;
};

const pathOf = ({ q, filter, sort }: Sought): string =>
  `/api/information-requests?${new URLSearchParams({ sort, ...(q && { q }), ...(filter && { filter }) })}`;

/** Requests of the own desk, or of all desks for the lead PPID. Search, filter and order stand in the address. */
export function RequestsPage() {
  const t = useTextOf(messages);
  const format = useFormat();
  useTitle(t('title'));
  const query = new URLSearchParams(useSearch());
  const [location, go] = useLocation();
  const role = useSession().session?.hat?.role;
  const sought: Sought = {
    q: query.get('cari') ?? '',
    filter: requestFilters.find((one) => one === query.get('saring')) ?? null,
    sort: sorts.find((one) => one === query.get('urut')) ?? 'due',
  };
  const requests = useKeyset<RequestCard>(pathOf(sought));
  const list = requests.first.value as RequestList | null;
  const year = list?.today.slice(0, 4);
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        <p class="actions">
          {role !== 'superior' && (
            <Link class="button primary" href={paths.newInformationRequest}>
              {t('enter')}
            </Link>
          )}
          {year && (
            <DownloadLink class="button" href={`/api/information-requests/register?year=${year}`}>
              {t('register', { year })}
            </DownloadLink>
          )}
          <Link class="button quiet" href={paths.requestRules}>
            {t('rules')}
          </Link>
        </p>
      </div>
      <Tools sought={sought} list={list} onShow={(next) => go(location + addressOf(next), { replace: true })} />
      <Loaded resource={requests.first}>
        {() => (
          <>
            <p class="table-count" role="status">
              {t('count', { shown: format.count(requests.rows.length), total: format.count(requests.total) })}
            </p>
            <Table rows={requests.rows} isFiltered={sought.q !== '' || sought.filter !== null} />
          </>
        )}
      </Loaded>
      <MoreButton more={requests.more} busy={requests.loadingMore} />
    </div>
  );
}

interface ToolsProps {
  readonly sought: Sought;
  readonly list: RequestList | null;
  readonly onShow: (next: Sought) => void;
}

function Tools({ sought, list, onShow }: ToolsProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const shown = requestFilters.map((value) => ({
    value,
    label: `${t(value)} (${format.count(list?.counts[value] ?? 0)})`,
  }));
  return (
    <ListTools
      search={{ label: t('search'), value: sought.q, onChange: (q) => onShow({ ...sought, q }) }}
      choices={[
        {
          label: t('show'),
          value: sought.filter ?? '',
          options: [{ value: '', label: t('all') }, ...shown],
          onChange: (filter) => onShow({ ...sought, filter: filter || null }),
        },
        {
          label: t('sort'),
          value: sought.sort,
          options: sorts.map((value) => ({ value, label: t(value) })),
          onChange: (sort) => onShow({ ...sought, sort: sorts.find((one) => one === sort) ?? 'due' }),
        },
      ]}
    />
  );
}

function Table({ rows, isFiltered }: { readonly rows: readonly RequestCard[]; readonly isFiltered: boolean }) {
  const t = useTextOf(messages);
  if (rows.length === 0 && isFiltered) return <EmptyState title={t('noneFound')} />;
  if (rows.length === 0) return <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>;
  return (
    <div class="table-scroll as-cards" tabIndex={0} role="region" aria-label={t('table')}>
      <table class="table">
        <caption class="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('requester')}</th>
            <th scope="col">{t('information')}</th>
            <th scope="col">{t('desk')}</th>
            <th scope="col">{t('dueOn')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: RequestCard }) {
  const t = useTextOf(messages);
  const words = useDayWords();
  return (
    <tr>
      <th scope="row">
        <Link href={paths.informationRequest(row.id)}>{row.number}</Link>
        <span class="soft small request-received">{t('received', { date: words.long(row.receivedOn) })}</span>
      </th>
      <td data-label={t('requester')}>{row.requesterName}</td>
      <td data-label={t('information')}>
        <span class="request-asked">{row.information}</span>
      </td>
      <td data-label={t('desk')}>{row.deskName}</td>
      <td data-label={t('dueOn')}>
        <span>
          {row.dueOn && words.long(row.dueOn)} <DueTag daysLeft={row.daysLeft} />
        </span>
      </td>
      <td data-label={t('state')}>
        <StateTags request={row} />
      </td>
    </tr>
  );
}
