import type { PublicPeriod } from '../api/results-types';
import { useLanguage, useTextOf } from '../i18n/use-text';
import { BandCell } from '../pages/ranking/standings-table';
import { messages as ranking } from '../pages/ranking/messages';
import { useUnrankedReason } from '../pages/ranking/unranked-list';
import '../pages/ranking/ranking.css';
import '../styles/table.css';
import { useFormat } from '../use-format';
import { publicAddress, useAddress } from './address';
import { mostCompared } from './comparison-page';
import type { PublicRow } from './ranking-query';
import { siteMessages } from './site-messages';
import { StageWord } from './stage-word';

interface Props {
  readonly period: PublicPeriod;
  readonly rows: readonly PublicRow[];
}

/** The rows of one page; each name and score opens its sheet, and those ticked are compared. */
export function RankingRows({ period, rows }: Props) {
  const t = useTextOf(ranking);
  const site = useTextOf(siteMessages);
  const language = useLanguage();
  return (
    <form method="get" action={publicAddress.partOf(period.code, 'banding')}>
      {language === 'en' && <input type="hidden" name="bahasa" value="en" />}
      <div class="table-scroll as-cards" tabIndex={0} role="region" aria-label={t('table')}>
        <table class="table">
          <caption class="visually-hidden">{t('table')}</caption>
          <thead>
            <tr>
              <td class="no-print" />
              <th scope="col" class="right">
                {t('rank')}
              </th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('category')}</th>
              {period.stages.map(({ code, label }) => (
                <th key={code} scope="col" class="right">
                  {label}
                </th>
              ))}
              <th scope="col" class="right">
                {t('final')}
              </th>
              <th scope="col">{t('band')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.subjectId} period={period} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="actions table-more">
        <button type="submit" class="button" aria-describedby="compare-hint">
          {site('compare')}
        </button>{' '}
        <span class="soft small" id="compare-hint">
          {site('compareHint', { most: mostCompared })}
        </span>
      </p>
    </form>
  );
}

function Row({ period, row }: { readonly period: PublicPeriod; readonly row: PublicRow }) {
  const t = useTextOf(ranking);
  const site = useTextOf(siteMessages);
  const format = useFormat();
  const to = useAddress();
  const reasonOf = useUnrankedReason(period.stages);
  const address = publicAddress.body(period.code, row.subjectId);
  return (
    <tr>
      <td class="no-print site-pick">
        <input type="checkbox" name="badan" value={row.subjectId} aria-label={site('pick', { name: row.name })} />
      </td>
      <td
        class="right rank"
        data-label={t('rank')}
        title={row.tieBrokenBy ? t('tie', { by: row.tieBrokenBy }) : undefined}
      >
        {row.ranks.category ?? '–'}
      </td>
      <th scope="row">
        <a href={to(address)}>{row.name}</a>
        {row.region !== null && <span class="site-region">{row.region}</span>}
      </th>
      <td data-label={t('category')}>{row.categoryLabel}</td>
      {period.stages.map(({ code, label }) => (
        <td key={code} class="right" data-label={label}>
          <StageWord row={row} code={code} />
        </td>
      ))}
      <td class="right" data-label={t('final')}>
        {row.final === null ? '–' : <strong class="score">{format.decimal(row.final)}</strong>}
      </td>
      <td data-label={t('band')}>
        {row.status === 'ranked' ? (
          <BandCell row={row} standings={period} />
        ) : (
          <span class="soft small">{reasonOf(row)}</span>
        )}
      </td>
    </tr>
  );
}
