import { Link } from 'wouter-preact';
import type { ScoreMap } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import '../../styles/table.css';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { mapMessages } from './map-messages';

interface Props {
  readonly map: ScoreMap;
  readonly from: number;
  readonly scale: string;
  readonly onFrom: (from: number) => void;
}

type Column = ScoreMap['columns'][number];
type Row = ScoreMap['rows'][number];

/** Bodies by indicators as a table whose grounds deepen with the score; the numbers say it to everybody. */
export function HeatMap({ map, from, scale, onFrom }: Props) {
  const t = useTextOf(mapMessages);
  const format = useFormat();
  return (
    <div class="heat-map">
      <h3>{t('map')}</h3>
      <p>{t('mapIntro')}</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t('map')}>
        <table class="table">
          <caption class="visually-hidden">{t('map')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('body')}</th>
              <th scope="col" class="right">
                {t('final')}
              </th>
              {map.columns.map((column) => (
                <th
                  key={keyOf(column)}
                  scope="col"
                  class={column.indicator === null ? 'right whole' : 'right'}
                  title={column.label}
                >
                  {column.indicator ?? column.label}
                  {column.indicator !== null && <span class="map-label">{column.label}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {map.rows.map((row) => (
              <tr key={row.assessmentId ?? row.name}>
                <th scope="row">{row.name}</th>
                <td class="right">{format.decimal(row.final)}</td>
                {map.columns.map((column, at) => (
                  <Cell key={keyOf(column)} row={row} column={column} score={row.scores[at] ?? null} scale={scale} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="actions">
        <span role="status">
          {t('shown', {
            from: format.count(from + 1),
            until: format.count(from + map.rows.length),
            total: format.count(map.total),
          })}
        </span>
        {from > 0 && (
          <button type="button" class="button" onClick={() => onFrom(Math.max(0, from - pageRows))}>
            {t('earlier')}
          </button>
        )}
        {from + map.rows.length < map.total && (
          <button type="button" class="button" onClick={() => onFrom(from + pageRows)}>
            {t('later')}
          </button>
        )}
      </p>
    </div>
  );
}

/** As the server sends them. */
const pageRows = 50;

const keyOf = ({ stage, indicator }: Column): string => `${stage}/${indicator ?? ''}`;

interface CellProps {
  readonly row: Row;
  readonly column: Column;
  readonly score: string | null;
  readonly scale: string;
}

function Cell({ row, column, score, scale }: CellProps) {
  const t = useTextOf(mapMessages);
  const format = useFormat();
  const shown = score === null ? '–' : format.decimal(score);
  const share = score === null ? 0 : Math.min(1, Math.max(0, Number(score) / Number(scale)));
  const words = { body: row.name, column: column.label, score: score === null ? t('notCounted') : shown };
  return (
    <td class={score === null ? 'right' : 'right map-cell'} style={{ '--share': `${Math.round(share * 100)}%` }}>
      {row.assessmentId === null || score === null ? (
        shown
      ) : (
        <Link href={paths.sheet(row.assessmentId, column.indicator ?? column.stage)} aria-label={t('cellOf', words)}>
          {shown}
        </Link>
      )}
    </td>
  );
}
