import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Standings } from '../../api/results-types';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { useTableState } from '../../parts/use-table-state';
import { paths } from '../../paths';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { UnrankedList } from '../ranking/unranked-list';
import { AdvicePart } from './advice/advice-part';
import { useAdvice } from './advice/use-advice';
import { BodyDrawer } from './body-drawer';
import { CategoryTabs } from './category-tabs';
import { Decision } from './decision';
import { messages } from './messages';
import './plenary.css';
import { SittingsPart } from './sittings/sittings-part';
import { PlenaryTable } from './plenary-table';

/** The plenary's screen: one category at a time, every body one key away, and the decision below. */
export function PlenaryPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const id = params['id'] ?? '';
  const period = useResource<PeriodView>(`/api/periods/${id}`);
  const standings = useResource<Standings>(`/api/periods/${id}/standings`);
  useTitle(period.value ? `${t('title')} ${period.value.title}` : t('title'));
  const again = (): void => {
    period.reload();
    standings.reload();
  };
  return (
    <Loaded resource={period}>
      {(known) => (
        <Loaded resource={standings}>
          {(value) => <Plenary period={known} standings={value} onDetermined={again} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface Props {
  readonly period: PeriodView;
  readonly standings: Standings;
  readonly onDetermined: () => void;
}

const filterKeys = ['kategori', 'tanda'];

function Plenary({ period, standings, onDetermined }: Props) {
  const [state, setState] = useTableState(filterKeys);
  const [shown, setShown] = useState<string | null>(null);
  const category = state.filters['kategori'] ?? standings.categories[0]?.code ?? '';
  const advice = useAdvice(period, category);
  const own = standings.rows.filter((row) => row.category === category);
  const ranked = own.filter(({ status }) => status === 'ranked');
  const { kategori: _, ...others } = state.filters;
  return (
    <div class="stack">
      <Head period={period} frozen={standings.frozen} />
      {standings.warnings.length > 0 && <Warnings warnings={standings.warnings} />}
      <Decision period={period} standings={standings} onDetermined={onDetermined} />
      <CategoryTabs
        categories={standings.categories}
        rows={standings.rows}
        current={category}
        onChoose={(code) => setState({ search: '', sort: '', filters: { kategori: code } })}
      />
      <PlenaryTable
        key={category}
        standings={standings}
        rows={ranked}
        category={standings.categories.find(({ code }) => code === category)?.label ?? category}
        state={{ ...state, filters: others }}
        onState={(next) => setState({ ...next, filters: { ...next.filters, kategori: category } })}
        onOpen={setShown}
        advice={advice.value}
        csvName={`pleno-${period.code}-${category.toLowerCase()}`}
      />
      {period.allowed.includes('advise') && (
        <>
          <AdvicePart period={period} standings={standings} resource={advice} />
          <SittingsPart period={period} standings={standings} />
        </>
      )}
      <UnrankedList standings={{ stages: standings.stages, rows: own }} />
      <BodyDrawer standings={standings} advice={advice.value} rows={ranked} subjectId={shown} onShow={setShown} />
    </div>
  );
}

function Head({ period, frozen }: { readonly period: PeriodView; readonly frozen: boolean }) {
  const t = useTextOf(messages);
  return (
    <div class="page-head">
      <div>
        <h1>
          {t('title')} {period.title}
        </h1>
        <p>{t(frozen ? 'introFrozen' : 'intro')}</p>
      </div>
      <p class="actions">
        <Link class="button" href={paths.board(period.id)}>
          {t('toBoard')}
        </Link>
        <Link class="button" href={paths.ranking(period.id)}>
          {t('toRanking')}
        </Link>
        <Link class="button" href={paths.reports}>
          {t('toReports')}
        </Link>
      </p>
    </div>
  );
}

function Warnings({ warnings }: Pick<Standings, 'warnings'>) {
  const t = useTextOf(messages);
  return (
    <div class="note warn">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{t('warnings')}</strong>
        </p>
        <ul>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
