import type { PublicBody } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { messages as ranking } from '../pages/ranking/messages';
import '../styles/table.css';
import { useFormat } from '../use-format';
import { publicAddress, useAddress } from './address';
import { siteMessages } from './site-messages';

interface Props {
  readonly years: PublicBody['history'];
  /** The period on this page. */
  readonly code: string;
  readonly subjectId: string;
}

/** The same body in every published year; each opens the page of that year. */
export function BodyHistory({ years, code, subjectId }: Props) {
  const t = useTextOf(ranking);
  const site = useTextOf(siteMessages);
  const format = useFormat();
  const to = useAddress();
  if (years.length < 2) return null;
  return (
    <section class="card">
      <h2>{site('history')}</h2>
      <div class="table-scroll as-cards">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{site('year')}</th>
              <th scope="col" class="right">
                {t('final')}
              </th>
              <th scope="col">{t('band')}</th>
              <th scope="col">{site('place')}</th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ period, ...year }) => (
              <tr key={period.code}>
                <th scope="row">
                  {period.code === code ? (
                    `${period.year}: ${period.title}`
                  ) : (
                    <a href={to(publicAddress.body(period.code, subjectId))}>{`${period.year}: ${period.title}`}</a>
                  )}
                </th>
                <td class="right" data-label={t('final')}>
                  <span class="score">{year.final === null ? '–' : format.decimal(year.final)}</span>
                </td>
                <td data-label={t('band')}>{year.bandLabel ?? t(`status.${year.status}`)}</td>
                <td data-label={site('place')}>
                  {year.rank === null
                    ? '–'
                    : site('placeOf', {
                        rank: year.rank,
                        total: format.count(year.rankedInCategory),
                        category: year.categoryLabel,
                      })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
