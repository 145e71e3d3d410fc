import { Link } from 'wouter-preact';
import type { FollowUpLine, FollowUpPage } from '../../api/follow-up-types';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { ProblemPanel } from '../../parts/problem-panel';
import { RowTable } from '../../parts/row-table';
import type { TableState } from '../../parts/table-state';
import { useTableState } from '../../parts/use-table-state';
import { Waiting } from '../../parts/waiting';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useKeyset, useLastShown } from '../../use-keyset';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { DownloadLink } from '../instruments/download-link';
import { messages } from './messages';
import { useFollowUpColumns } from './use-follow-up-columns';

const filters = ['late', 'planned', 'underWay', 'done', 'dropped', 'unconfirmed', 'notKept'] as const;
const sorts: readonly string[] = ['due', 'body', 'item', '-due', '-body', '-item'];

const queryOf = ({ search, sort, filters: chosen }: TableState): string => {
  const query = new URLSearchParams();
  if (search) query.set('q', search);
  if (sorts.includes(sort)) query.set('sort', sort);
  if (chosen['saring']) query.set('filter', chosen['saring']);
  const text = query.toString();
  return text ? `?${text}` : '';
};

/** Plans of all bodies of a period; the server searches, sorts and pages. */
export function PeriodFollowUpsPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const id = params['id'] ?? '';
  const period = useResource<PeriodView>(`/api/periods/${id}`).value;
  const title = `${t('title')} ${period?.title ?? ''}`.trim();
  useTitle(title);
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{title}</h1>
          <p>{t('periodIntro')}</p>
        </div>
        <Link class="button" href={paths.board(id)}>
          {t('toBoard')}
        </Link>
      </div>
      <Lines base={`/api/periods/${id}/follow-ups`} />
    </div>
  );
}

function Lines({ base }: { readonly base: string }) {
  const t = useTextOf(messages);
  const [state, setState] = useTableState(['saring']);
  const keyset = useKeyset<FollowUpLine>(base + queryOf(state));
  const columns = useFollowUpColumns();
  const shown = useLastShown(keyset);
  if (!shown) {
    const { problem, reload } = keyset.first;
    return problem ? <ProblemPanel problem={problem} onRetry={reload} /> : <Waiting />;
  }
  return (
    <>
      <Counts page={keyset.first.value as FollowUpPage | null} />
      <p class="actions">
        <DownloadLink class="button" href={`${base}/workbook${queryOf(state)}`}>
          {t('export')}
        </DownloadLink>
      </p>
      <RowTable
        remote
        caption={t('table')}
        columns={columns}
        rows={shown.rows}
        total={shown.total}
        rowKey={({ assessmentId, itemCode }) => `${assessmentId} ${itemCode}`}
        state={state}
        onState={setState}
        more={keyset.more}
        loadingMore={keyset.loadingMore}
        empty={<p class="empty">{t('empty')}</p>}
        filters={[
          {
            key: 'saring',
            label: t('filter'),
            options: filters.map((value) => ({ value, label: t(`filter.${value}`) })),
          },
        ]}
      />
    </>
  );
}

function Counts({ page }: { readonly page: FollowUpPage | null }) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (!page) return null;
  const { bodies, all, late, done } = page.counts;
  return (
    <p>
      {t('counts', {
        bodies: format.count(bodies),
        all: format.count(all),
        late: format.count(late),
        done: format.count(done),
      })}
    </p>
  );
}
