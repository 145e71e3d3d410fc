import { Link, useLocation, useSearch } from 'wouter-preact';
import type { Trends } from '../../api/correction-types';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { GoneItems } from './gone-items';
import { messages } from './messages';
import { TrendChart } from './trend-chart';
import { TrendSentence } from './trend-sentence';
import { TrendTable } from './trend-table';
import './trends.css';
import { YearsPart } from './years-part';

/** This year beside the last: what can be compared, what moved, and where the questions broke the series. */
export function TrendsPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const id = params['id'] ?? '';
  const category = new URLSearchParams(useSearch()).get('kategori');
  const query = category ? `?category=${encodeURIComponent(category)}` : '';
  const period = useResource<PeriodView>(`/api/periods/${id}`);
  const trends = useResource<Trends>(`/api/periods/${id}/trends${query}`);
  useTitle(t('title', { period: period.value?.title ?? '' }));
  return (
    <Loaded resource={period}>
      {(known) => (
        <div class="stack">
          <Loaded resource={trends}>
            {(value) => (
              <>
                <Head period={known} trends={value} />
                {value.previous ? (
                  <Comparison period={known} trends={value} previous={value.previous} />
                ) : (
                  <>
                    <Categories trends={value} />
                    <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>
                  </>
                )}
                <YearsPart periodId={id} category={value.category} csvName={`tahun-${known.code}`} />
              </>
            )}
          </Loaded>
        </div>
      )}
    </Loaded>
  );
}

interface Props {
  readonly period: PeriodView;
  readonly trends: Trends;
}

function Head({ period, trends: { previous } }: Props) {
  const t = useTextOf(messages);
  return (
    <div class="page-head">
      <div>
        <h1>{t('title', { period: period.title })}</h1>
        {previous && <p>{t('against', { period: previous.title, year: previous.year })}</p>}
      </div>
      <p class="actions no-print">
        <Link class="button" href={paths.dashboard(period.id)}>
          {t('dashboard')}
        </Link>
        <Link class="button" href={paths.ranking(period.id)}>
          {t('ranking')}
        </Link>
      </p>
    </div>
  );
}

function Comparison({ period, trends, previous }: Props & { readonly previous: NonNullable<Trends['previous']> }) {
  const years = { current: period.year, previous: previous.year };
  return (
    <>
      <Categories trends={trends} />
      <TrendSentence trends={trends} />
      <TrendChart trends={trends} years={years} />
      <TrendTable
        trends={trends}
        years={years}
        csvName={`tren-${period.code}${trends.category ? `-${trends.category}` : ''}`}
      />
      <GoneItems gone={trends.gone} />
    </>
  );
}

/** One category at a time: each may have an instrument of its own. */
function Categories({ trends: { categories, category } }: Pick<Props, 'trends'>) {
  const t = useTextOf(messages);
  const query = useSearch();
  const [location, go] = useLocation();
  if (categories.length < 2) return null;
  const choose = (code: string): void => {
    const parameters = new URLSearchParams(query);
    parameters.set('kategori', code);
    parameters.delete('indikator');
    go(`${location}?${parameters.toString()}`, { replace: true });
  };
  return (
    <div class="actions" role="group" aria-label={t('categories')}>
      {categories.map(({ code, label }) => (
        <button
          key={code}
          type="button"
          class={code === category ? 'button primary' : 'button'}
          aria-pressed={code === category}
          onClick={() => choose(code)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
