import type { PublicBody } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { messages as ranking } from '../pages/ranking/messages';
import '../styles/table.css';
import { useFormat } from '../use-format';
import { publicAddress, useAddress } from './address';
import { siteMessages } from './site-messages';

interface Props {
  readonly years: PublicBody['history'];
  /** Years that tables tell of. */
  readonly imported: PublicBody['imported'];
  /** The period on this page. */
  readonly code: string;
  readonly subjectId: string;
}

/** The same body in every published year; each opens the page of that year. */
export function BodyHistory({ years, imported, code, subjectId }: Props) {
  const t = useTextOf(ranking);
  const site = useTextOf(siteMessages);
  if (years.length + imported.length < 2) return null;
  const rows = [...years.map(({ period }) => period.year), ...imported.map(({ year }) => year)];
  const order = [...new Set(rows)].sort((one, other) => other - one);
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
              <th scope="col">{site('source')}</th>
            </tr>
          </thead>
          <tbody>
            {order.flatMap((at) => [
              ...years
                .filter(({ period }) => period.year === at)
                .map((year) => <ComputedYear key={year.period.code} year={year} code={code} subjectId={subjectId} />),
              ...imported
                .filter(({ year }) => year === at)
                .map((year) => <ImportedYear key={year.pastYearId} year={year} />),
            ])}
          </tbody>
        </table>
      </div>
      {imported.length > 0 && <p class="soft small">{site('historyNote')}</p>}
    </section>
  );
}

interface ComputedProps extends Pick<Props, 'code' | 'subjectId'> {
  readonly year: PublicBody['history'][number];
}

function ComputedYear({ year: { period, ...year }, code, subjectId }: ComputedProps) {
  const t = useTextOf(ranking);
  const site = useTextOf(siteMessages);
  const format = useFormat();
  const to = useAddress();
  return (
    <tr>
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
      <td data-label={site('source')}>
        <span class="tag long good">{site('computed')}</span>
      </td>
    </tr>
  );
}

function ImportedYear({ year }: { readonly year: PublicBody['imported'][number] }) {
  const t = useTextOf(ranking);
  const site = useTextOf(siteMessages);
  const format = useFormat();
  const to = useAddress();
  return (
    <tr>
      <th scope="row">
        <a href={to(publicAddress.pastYear(year.pastYearId))}>{`${year.year}: ${year.title}`}</a>
      </th>
      <td class="right" data-label={t('final')}>
        <span class="score">{year.final === null ? '–' : format.decimal(year.final)}</span>
      </td>
      <td data-label={t('band')}>{year.band ?? '–'}</td>
      <td data-label={site('place')}>{year.rank ?? '–'}</td>
      <td data-label={site('source')}>
        <span class="tag long warn">{site('imported')}</span>
      </td>
    </tr>
  );
}
