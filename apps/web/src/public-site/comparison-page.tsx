import type { SheetLine } from '@app/scoring';
import type { PublicBody, PublicPeriod } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { BandCell } from '../pages/ranking/standings-table';
import { messages as ranking } from '../pages/ranking/messages';
import '../styles/table.css';
import { useFormat } from '../use-format';
import { publicAddress, useAddress } from './address';
import { PeriodHead } from './period-head';
import { siteMessages } from './site-messages';
import { StageWord } from './stage-word';

/** More columns than these nobody reads beside each other. */
export const mostCompared = 6;

interface Props {
  readonly period: PublicPeriod;
  readonly bodies: readonly PublicBody[];
}

/** Two bodies or more, side by side, down to the indicators that they share. */
export function ComparisonPage({ period, bodies }: Props) {
  const site = useTextOf(siteMessages);
  const to = useAddress();
  const title = site('compared', { count: bodies.length });
  return (
    <div class="stack">
      <PeriodHead period={period} title={bodies.length < 2 ? site('banding') : title} here={null} />
      {bodies.length < 2 ? (
        <p class="card">{site('compareFew')}</p>
      ) : (
        <div class="table-scroll" tabIndex={0} role="region" aria-label={title}>
          <table class="table site-comparison">
            <thead>
              <tr>
                <th scope="col">{site('measure')}</th>
                {bodies.map(({ row }) => (
                  <th key={row.subjectId} scope="col">
                    <a href={to(publicAddress.body(period.code, row.subjectId))}>{row.name}</a>
                  </th>
                ))}
              </tr>
            </thead>
            <Measures period={period} bodies={bodies} />
          </table>
        </div>
      )}
      <p class="actions">
        <a class="button" href={to(publicAddress.period(period.code))}>
          {site('backToRanking')}
        </a>
      </p>
    </div>
  );
}

function Measures({ period, bodies }: Props) {
  const t = useTextOf(ranking);
  const site = useTextOf(siteMessages);
  const format = useFormat();
  const line = (label: string, of: (body: PublicBody) => preact.ComponentChildren, isBelow = false) => (
    <tr key={label}>
      <th scope="row" class={isBelow ? 'site-below' : undefined}>
        {label}
      </th>
      {bodies.map((body) => (
        <td key={body.row.subjectId}>{of(body)}</td>
      ))}
    </tr>
  );
  return (
    <tbody>
      {line(t('final'), ({ row }) =>
        row.final === null ? '–' : <strong class="score">{format.decimal(row.final)}</strong>,
      )}
      {line(t('band'), ({ row }) => (
        <BandCell row={row} standings={period} />
      ))}
      {line(site('place'), ({ row }) => row.ranks.category ?? '–')}
      {line(t('category'), ({ row }) => row.categoryLabel)}
      {period.stages.flatMap(({ code, label }) => [
        line(label, ({ row }) => <StageWord row={row} code={code} />),
        ...sharedNodes(bodies, code).map((node) =>
          line(
            `${node.code} ${node.label}`,
            ({ sheet }) => {
              const found = sheet && nodesOf(sheet, code).find((one) => one.code === node.code);
              return found?.rounded ? <span class="score">{format.decimal(found.rounded)}</span> : '–';
            },
            true,
          ),
        ),
      ])}
    </tbody>
  );
}

/** The indicators right below a stage. */
const nodesOf = (sheet: SheetLine, stage: string): readonly SheetLine[] =>
  (sheet.children?.find(({ code, kind }) => kind === 'stage' && code === stage)?.children ?? []).filter(
    ({ kind }) => kind === 'node',
  );

/** Those that at least two of the bodies have: what one alone was asked compares with nothing. */
const sharedNodes = (bodies: readonly PublicBody[], stage: string): readonly SheetLine[] => {
  const all = bodies.flatMap(({ sheet }) => (sheet ? nodesOf(sheet, stage) : []));
  const counts = new Map<string, number>();
  for (const { code, label } of all) counts.set(`${code} ${label}`, (counts.get(`${code} ${label}`) ?? 0) + 1);
  const seen = new Set<string>();
  return all.filter(({ code, label }) => {
    const key = `${code} ${label}`;
    if ((counts.get(key) ?? 0) < 2 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
