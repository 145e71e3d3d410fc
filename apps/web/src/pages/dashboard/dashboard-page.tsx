import { Link } from 'wouter-preact';
import type { Dashboard } from '../../api/results-types';
import type { PeriodView } from '../../api/types';
import { ChartFigure } from '../../charts/chart-figure';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { EmptyState } from '../../parts/empty-state';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { AdviceList } from './advice-list';
import { CategoryPart } from './category-part';
import { CategoryCards } from './category-cards';
import './dashboard.css';
import { messages } from './messages';

/** One minute for a regional head: where we stand, who leads and lags, what would raise us most. Prints to one page. */
export function DashboardPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const id = params['id'] ?? '';
  const dashboard = useResource<Dashboard>(`/api/periods/${id}/dashboard`);
  const period = useResource<PeriodView>(`/api/periods/${id}`);
  useTitle(t('title', { year: dashboard.value?.year ?? '' }));
  return (
    <Loaded resource={period}>
      {(known) => <Loaded resource={dashboard}>{(value) => <Page period={known} dashboard={value} />}</Loaded>}
    </Loaded>
  );
}

interface Props {
  readonly period: PeriodView;
  readonly dashboard: Dashboard;
}

function Page({ period, dashboard }: Props) {
  const t = useTextOf(messages);
  return (
    <div class="stack dashboard">
      <Head period={period} dashboard={dashboard} />
      {dashboard.totals.ranked === 0 ? (
        <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>
      ) : (
        <Figures period={period} dashboard={dashboard} />
      )}
    </div>
  );
}

function Head({ period, dashboard }: Props) {
  const t = useTextOf(messages);
  const isFrozen = period.state !== 'draft' && period.state !== 'open';
  return (
    <div class="page-head">
      <div>
        <h1>{period.title}</h1>
        <p>
          <Icon name={isFrozen ? 'lock' : 'clock'} /> {t(isFrozen ? 'frozen' : 'provisional')} · {dashboard.year}
        </p>
      </div>
      <p class="actions no-print">
        <Link class="button" href={paths.board(period.id)}>
          {t('board')}
        </Link>
        <Link class="button" href={paths.ranking(period.id)}>
          {t('ranking')}
        </Link>
        <Link class="button" href={paths.trends(period.id)}>
          {t('trends')}
        </Link>
        <button type="button" class="button primary" onClick={() => window.print()}>
          {t('print')}
        </button>
      </p>
    </div>
  );
}

function Figures({ period, dashboard }: Props) {
  const t = useTextOf(messages);
  const { totals, indicators } = dashboard;
  const hasColours = totals.byBand.every(({ colour }) => colour);
  return (
    <>
      <Totals dashboard={dashboard} />
      <div class="two-columns">
        <section class="card">
          <ChartFigure
            title={t('distribution')}
            kind="bar"
            horizontal
            decimals={0}
            height={190}
            labelHead={t('band')}
            labels={totals.byBand.map(({ label }) => label)}
            series={[
              {
                label: t('bodies'),
                values: totals.byBand.map(({ count }) => count),
                ...(hasColours ? { colours: totals.byBand.map(({ colour }) => colour ?? '') } : {}),
              },
            ]}
          />
        </section>
        <section class="card">
          <ChartFigure
            title={t('indicators')}
            kind="bar"
            horizontal
            max={Number(period.policy?.scale ?? 100)}
            height={Math.max(190, 40 + indicators.length * 24)}
            labelHead={t('indicator')}
            labels={indicators.map(({ code, label }) => `${code} ${label}`)}
            series={[{ label: t('mean'), values: indicators.map(({ mean }) => (mean === null ? null : Number(mean))) }]}
          />
        </section>
      </div>
      <AdviceList advice={dashboard.advice} />
      <CategoryCards dashboard={dashboard} bands={period.policy?.bands ?? []} />
      <CategoryPart periodId={period.id} scale={period.policy?.scale ?? '100'} categories={dashboard.categories} />
    </>
  );
}

function Totals({ dashboard }: { readonly dashboard: Dashboard }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { bodies, ranked, mean } = dashboard.totals;
  const shownMean = mean === null ? '–' : format.decimal(mean);
  return (
    <section>
      <p class="visually-hidden">
        {t('sentence', { ranked: format.count(ranked), bodies: format.count(bodies), mean: shownMean })}
      </p>
      <dl class="totals">
        <div class="card">
          <dt>{t('mean')}</dt>
          <dd>{shownMean}</dd>
        </div>
        <div class="card">
          <dt>{t('ranked')}</dt>
          <dd>{format.count(ranked)}</dd>
        </div>
        <div class="card">
          <dt>{t('bodies')}</dt>
          <dd>{format.count(bodies)}</dd>
        </div>
      </dl>
    </section>
  );
}
