import { Link, useLocation, useSearch } from 'wouter-preact';
import { type ConsultationCard, consultationFilters, type ConsultationList } from '../../api/clinic-types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { ListTools } from '../../parts/list-tools';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useSession } from '../../session';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { useKeyset } from '../../use-keyset';
import { useTitle } from '../../use-title';
import { MoreButton } from '../audit/more-button';
import '../information-requests/requests.css';
import { DownloadLink } from '../instruments/download-link';
import { Figures } from './figures';
import { queueMessages as messages } from './queue-messages';
import { clinicWords } from './words';

const sorts = ['waiting', 'latest'] as const;

interface Sought {
  readonly q: string;
  readonly filter: string | null;
  readonly sort: (typeof sorts)[number];
}

const addressOf = ({ q, filter, sort }: Sought): string => {
  const written = new URLSearchParams({
    ...(q && { cari: q }),
    ...(filter && { saring: filter }),
    ...(sort !== 'waiting' && { urut: sort }),
  }).toString();
  return written && `?${written}`;
};

const pathOf = ({ q, filter, sort }: Sought): string =>
  `/api/consultations?${new URLSearchParams({ sort, ...(q && { q }), ...(filter && { filter }) })}`;

/** The clinic's queue: of the own desk and the own questions, or of all desks for the lead PPID. */
export function ConsultationsPage() {
  const t = useTextOf(messages);
  const format = useFormat();
  useTitle(t('title'));
  const query = new URLSearchParams(useSearch());
  const [location, go] = useLocation();
  const isUnit = useSession().session?.hat?.role === 'unitPpid';
  const sought: Sought = {
    q: query.get('cari') ?? '',
    filter: consultationFilters.find((one) => one === query.get('saring')) ?? null,
    sort: sorts.find((one) => one === query.get('urut')) ?? 'waiting',
  };
  const found = useKeyset<ConsultationCard>(pathOf(sought));
  const list = found.first.value as ConsultationList | null;
  const year = String(new Date().getFullYear());
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        <p class="actions">
          {isUnit && (
            <Link class="button primary" href={paths.askClinic}>
              {t('ask')}
            </Link>
          )}
          <Link class={isUnit ? 'button' : 'button primary'} href={paths.recordVisit}>
            {t('visit')}
          </Link>
          <Link class="button" href={paths.clinicSlots}>
            {t('slots')}
          </Link>
          <Link class="button quiet" href={paths.faq}>
            {t('faq')}
          </Link>
          <DownloadLink class="button quiet" href={`/api/consultations/book?year=${year}`}>
            {t('book', { year })}
          </DownloadLink>
        </p>
      </div>
      <Figures year={year} />
      <Tools sought={sought} list={list} onShow={(next) => go(location + addressOf(next), { replace: true })} />
      <Loaded resource={found.first}>
        {() => (
          <>
            <p class="table-count" role="status">
              {t('count', { shown: format.count(found.rows.length), total: format.count(found.total) })}
            </p>
            <Table rows={found.rows} isFiltered={sought.q !== '' || sought.filter !== null} />
          </>
        )}
      </Loaded>
      <MoreButton more={found.more} busy={found.loadingMore} />
    </div>
  );
}

interface ToolsProps {
  readonly sought: Sought;
  readonly list: ConsultationList | null;
  readonly onShow: (next: Sought) => void;
}

function Tools({ sought, list, onShow }: ToolsProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const shown = consultationFilters.map((value) => ({
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
          options: [
            { value: 'waiting', label: t('longest') },
            { value: 'latest', label: t('latest') },
          ],
          onChange: (sort) => onShow({ ...sought, sort: sorts.find((one) => one === sort) ?? 'waiting' }),
        },
      ]}
    />
  );
}

function Table({ rows, isFiltered }: { readonly rows: readonly ConsultationCard[]; readonly isFiltered: boolean }) {
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
            <th scope="col">{t('asker')}</th>
            <th scope="col">{t('question')}</th>
            <th scope="col">{t('desk')}</th>
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

function Row({ row }: { readonly row: ConsultationCard }) {
  const t = useTextOf(messages);
  const words = useTextOf(clinicWords);
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <Link href={paths.consultation(row.id)}>{row.number}</Link>
        <span class="soft small request-received">{t('asked', { when: format.date(row.askedAt) })}</span>
      </th>
      <td data-label={t('asker')}>{row.askerName}</td>
      <td data-label={t('question')}>
        <span>
          <span class="soft small">{words(`topic.${row.topic}`)}</span>
          <span class="request-asked">{row.question}</span>
        </span>
      </td>
      <td data-label={t('desk')}>
        <span>
          {row.deskName}
          {row.assigneeName && (
            <span class="soft small request-received">{t('handledBy', { name: row.assigneeName })}</span>
          )}
        </span>
      </td>
      <td data-label={t('state')}>
        <span class="request-tags">
          <span class={row.state === 'waiting' ? 'tag warn' : 'tag'}>{words(`state.${row.state}`)}</span>
          {row.waitingSince && (
            <span class="soft small">{t('waits', { when: format.dateTime(row.waitingSince) })}</span>
          )}
          {row.slotStartsAt && (
            <span class="tag">{words('appointment', { when: format.dateTime(row.slotStartsAt) })}</span>
          )}
          {row.rating !== null && <span class="tag">{words('rating', { rating: String(row.rating) })}</span>}
        </span>
      </td>
    </tr>
  );
}
