import type { ComponentChildren } from 'preact';
import type { PastYear } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import '../styles/table.css';
import { useFormat } from '../use-format';
import { messages } from './messages';
import { siteMessages } from './site-messages';

/** A past year's table for anyone, as it was written. */
export function PastYearPage({ year }: { readonly year: PastYear }) {
  const t = useTextOf(messages);
  const site = useTextOf(siteMessages);
  const format = useFormat();
  return (
    <div class="stack">
      <header>
        <h1>{year.title}</h1>
        <p class="soft">{t('by', { organiser: year.organiser, year: year.year })}</p>
        <p>
          <span class="tag long warn">{site('imported')}</span>
        </p>
        <p>
          {site('pastSource', { source: year.source })}
          <br />
          {site('pastScale', { scale: format.decimal(year.scale) })}
        </p>
        <p class="soft small">
          {site('pastFile', { name: year.fileName, date: format.date(year.importedAt) })} · SHA-256{' '}
          <code>{year.fileSha256}</code>
        </p>
      </header>
      {year.withdrawnAt === null ? (
        <Table year={year} />
      ) : (
        <p class="note warn">
          {site('pastWithdrawn', { date: format.date(year.withdrawnAt), reason: year.withdrawalReason ?? '' })}
        </p>
      )}
    </div>
  );
}

type Row = PastYear['rows'][number];

interface Column {
  readonly label: string;
  readonly right: boolean;
  readonly show: (row: Row) => ComponentChildren;
}

function Table({ year: { title, rows } }: { readonly year: PastYear }) {
  const site = useTextOf(siteMessages);
  const format = useFormat();
  const columns = useColumns(rows);
  return (
    <section>
      <p class="soft">{site('pastRows', { count: format.count(rows.length) })}</p>
      <div class="table-scroll as-cards">
        <table class="table">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{site('name')}</th>
              {columns.map(({ label, right }) => (
                <th key={label} scope="col" class={right ? 'right' : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}>
                <th scope="row">{row.name}</th>
                {columns.map(({ label, right, show }) => (
                  <td key={label} class={right ? 'right' : undefined} data-label={label}>
                    {show(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Only what the table had: an empty column would look like something that was lost. */
const useColumns = (rows: readonly Row[]): readonly Column[] => {
  const site = useTextOf(siteMessages);
  const format = useFormat();
  const say = (score: string | null | undefined): string => (score ? format.decimal(score) : '–');
  const stages = [...new Set(rows.flatMap((row) => Object.keys(row.stages)))];
  const all: readonly (Column & { readonly isThere: boolean })[] = [
    {
      label: site('category'),
      right: false,
      isThere: rows.some(({ category }) => category !== null),
      show: ({ category }) => category ?? '–',
    },
    ...stages.map((stage) => ({
      label: stage,
      right: true,
      isThere: true,
      show: (row: Row) => say(row.stages[stage]),
    })),
    { label: site('score'), right: true, isThere: true, show: ({ final }) => say(final) },
    {
      label: site('band'),
      right: false,
      isThere: rows.some(({ band }) => band !== null),
      show: ({ band }) => band ?? '–',
    },
    {
      label: site('place'),
      right: true,
      isThere: rows.some(({ rank }) => rank !== null),
      show: ({ rank }) => rank ?? '–',
    },
  ];
  return all.filter(({ isThere }) => isThere);
};
