import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Years } from '../../api/correction-types';
import { ChartFigure } from '../../charts/chart-figure';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { RowTable } from '../../parts/row-table';
import type { Column } from '../../parts/table-column';
import type { TableState } from '../../parts/table-state';
import '../../styles/table.css';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';
import { Difference } from './trend-columns';

interface Props {
  readonly periodId: string;
  readonly category: string | null;
  readonly csvName: string;
}

/** Final scores over all years known; what was imported is marked wherever it stands. */
export function YearsPart({ periodId, category, csvName }: Props) {
  const t = useTextOf(messages);
  const query = category ? `?category=${encodeURIComponent(category)}` : '';
  const years = useResource<Years>(`/api/periods/${periodId}/trends/years${query}`);
  return (
    <section class="card">
      <h2>{t('years')}</h2>
      <p>
        {t('yearsIntro')}{' '}
        <Link class="no-print" href={paths.pastYears}>
          {t('toPastYears')}
        </Link>
      </p>
      <Loaded resource={years}>
        {(value) =>
          value.years.length < 2 ? (
            <EmptyState title={t('yearsNone')}>{t('yearsNoneAdvice')}</EmptyState>
          ) : (
            <>
              <MeansChart years={value.years} />
              <MeansTable years={value.years} />
              {value.years.some(({ source }) => source === 'imported') && <p class="soft small">{t('importedNote')}</p>}
              <BodiesTable value={value} csvName={csvName} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

type Year = Years['years'][number];

const useYearName = (): ((year: Year) => string) => {
  const t = useTextOf(messages);
  return ({ year, source }) => (source === 'imported' ? t('importedMark', { title: String(year) }) : String(year));
};

/** Neither green nor red: it says nothing of good or bad. */
const IMPORTED = '#8a8f98';

/** Two series, so that no line joins what was computed with what was not. */
function MeansChart({ years }: Pick<Years, 'years'>) {
  const t = useTextOf(messages);
  const nameOf = useYearName();
  const shown = years.filter(({ mean }) => mean !== null);
  const valuesOf = (source: Year['source']): (number | null)[] =>
    shown.map((year) => (year.source === source ? Number(year.mean) : null));
  return (
    <ChartFigure
      title={t('yearsMean')}
      kind="bar"
      stacked
      labelHead={t('year')}
      labels={shown.map(nameOf)}
      series={[
        { label: t('source.computed'), values: valuesOf('computed') },
        { label: t('source.imported'), values: valuesOf('imported'), colours: [IMPORTED] },
      ]}
    />
  );
}

function MeansTable({ years }: Pick<Years, 'years'>) {
  const t = useTextOf(messages);
  return (
    <div class="table-scroll as-cards" tabIndex={0} role="region" aria-label={t('years')}>
      <table class="table">
        <caption class="visually-hidden">{t('years')}</caption>
        <thead>
          <tr>
            {(['year', 'mean', 'stepFrom', 'source'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <YearRow key={year.id} year={year} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function YearRow({ year }: { readonly year: Year }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { file, step } = year;
  return (
    <tr>
      <th scope="row">
        {year.year} <span class="soft small">{year.title}</span>
      </th>
      <td data-label={t('mean')}>
        {year.mean === null ? '–' : format.decimal(year.mean)}{' '}
        <span class="soft small">{t('bodies', { count: format.count(year.bodies) })}</span>
      </td>
      <td data-label={t('stepFrom')}>
        <Difference difference={step?.difference ?? null} />{' '}
        {step && (
          <span class="soft small">
            {t('stepBodies', { count: format.count(step.bodies) })}
            {step.isBreak && `, ${t('broken')}`}
          </span>
        )}
      </td>
      <td data-label={t('source')}>
        <span class={`tag long ${file ? 'warn' : 'good'}`}>{t(`source.${year.source}`)}</span>
        {file && (
          <span class="soft small link-reason">
            {t('importedFrom', { name: file.name, at: format.date(file.importedAt) })}
          </span>
        )}
      </td>
    </tr>
  );
}

type Body = Years['bodies'][number];

function BodiesTable({ value, csvName }: { readonly value: Years; readonly csvName: string }) {
  const t = useTextOf(messages);
  const [state, setState] = useState<TableState>({ search: '', sort: '-gerak', filters: {} });
  return (
    <>
      <h3>{t('bodiesTable')}</h3>
      <RowTable
        caption={t('bodiesTable')}
        columns={useBodyColumns(value)}
        rows={value.bodies}
        rowKey={({ subjectId }) => subjectId}
        state={state}
        onState={setState}
        csvName={csvName}
        empty={<p class="empty">{t('noBodies')}</p>}
      />
    </>
  );
}

const useBodyColumns = ({ years }: Years): readonly Column<Body>[] => {
  const t = useTextOf(messages);
  const format = useFormat();
  const nameOf = useYearName();
  const scoreIn = (id: string, { scores }: Body): string | null => scores[id]?.final ?? null;
  const say = (score: string | null): string => (score === null ? '' : format.decimal(score));
  return [
    { key: 'badan', label: t('body'), head: true, value: ({ name }) => name },
    ...years.map((year): Column<Body> => ({
      key: year.id,
      label: nameOf(year),
      right: true,
      value: (body) => (scoreIn(year.id, body) === null ? null : Number(scoreIn(year.id, body))),
      csv: (body) => say(scoreIn(year.id, body)),
      show: (body) => <span title={body.scores[year.id]?.band ?? ''}>{say(scoreIn(year.id, body)) || '–'}</span>,
    })),
    {
      key: 'gerak',
      label: t('move'),
      right: true,
      value: ({ step }) => (step ? Number(step.difference) : null),
      csv: ({ step }) => say(step?.difference ?? null),
      show: ({ step }) => (
        <>
          <Difference difference={step?.difference ?? null} />
          {step?.isBreak && <span class="soft small link-reason">{t('broken')}</span>}
        </>
      ),
    },
  ];
};
