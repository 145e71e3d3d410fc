import type { PublicPeriod } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { bandsFromTop } from '../pages/ranking/band-order';
import { BandOf } from '../pages/ranking/band-of';
import { messages as ranking } from '../pages/ranking/messages';
import { ResultSentence } from '../pages/ranking/result-sentence';
import { useFormat } from '../use-format';
import { publicAddress, useAddress } from './address';
import { PeriodHead } from './period-head';
import { RankingFilter } from './ranking-filter';
import { pageOf, type RankingPage as Page, type RankingQuery, writeQuery } from './ranking-query';
import { RankingRows } from './ranking-rows';
import { siteMessages } from './site-messages';

interface Props {
  readonly period: PublicPeriod;
  readonly query: RankingQuery;
}

/** The published ranking of one period: search, filter, and whom to compare. */
export function RankingPage({ period, query }: Props) {
  const site = useTextOf(siteMessages);
  const format = useFormat();
  const page = pageOf(period.rows, query);
  return (
    <div class="stack">
      <PeriodHead period={period} title={period.title} here="period">
        <p class="result-head">
          <ResultSentence standings={period} />
        </p>
      </PeriodHead>
      <BandCounts period={period} />
      <section aria-label={site('period')}>
        <RankingFilter period={period} query={query} />
        <p class="table-count" role="status">
          {site('found', { found: format.count(page.found), total: format.count(period.rows.length) })}
        </p>
        {page.found === 0 ? <p class="empty">{site('nothing')}</p> : <RankingRows period={period} rows={page.rows} />}
        <Pages code={period.code} query={query} page={page} />
      </section>
    </div>
  );
}

function Pages({ code, query, page }: { readonly code: string; readonly query: RankingQuery; readonly page: Page }) {
  const site = useTextOf(siteMessages);
  const to = useAddress();
  if (page.pages === 1) return null;
  const address = (number: number): string => to(publicAddress.period(code) + writeQuery({ ...query, page: number }));
  return (
    <p class="actions site-pages">
      {page.page > 1 && (
        <a class="button" rel="prev" href={address(page.page - 1)}>
          {site('previousPage')}
        </a>
      )}
      <span>{site('pageOf', { page: page.page, pages: page.pages })}</span>
      {page.page < page.pages && (
        <a class="button" rel="next" href={address(page.page + 1)}>
          {site('nextPage')}
        </a>
      )}
    </p>
  );
}

/** How many bodies reached each band, best first: numbers, with a bar for the eye. */
function BandCounts({ period }: { readonly period: PublicPeriod }) {
  const t = useTextOf(ranking);
  const format = useFormat();
  const bands = bandsFromTop(period.bands).map((band) => ({
    band,
    count: period.rows.filter((row) => row.band === band.code).length,
  }));
  const most = Math.max(1, ...bands.map(({ count }) => count));
  return (
    <section class="card">
      <h2>{t('distribution')}</h2>
      <dl class="band-counts">
        {bands.map(({ band, count }) => (
          <div key={band.code}>
            <dt>
              <BandOf bands={period.bands} code={band.code} />
            </dt>
            <dd>
              <span class="band-bar" aria-hidden="true" style={{ width: `${(70 * count) / most}%` }} />
              <span class="number">{format.count(count)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
