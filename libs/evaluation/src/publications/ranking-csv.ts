/** The ranking as comma separated values for open data: RFC 4180, UTF-8, decimal point, header in snake case. Pure. */
import type { Standings, StandingRow } from '../results/standings-rows';

/** Characters with which a spreadsheet would take a cell for a formula. */
const dangerous = /^[=+\-@\t\r]/;
const number = /^-?\d+(\.\d+)?$/;

/** One cell. Text that a spreadsheet would run is led by an apostrophe; numbers stay numbers. */
export const csvCell = (value: string | number | null): string => {
  if (value === null) return '';
  const text = String(value);
  const safe = dangerous.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const cellsOf = (row: StandingRow, stageCodes: readonly string[]): readonly (string | number | null)[] => [
  row.subjectId,
  row.name,
  row.category,
  row.status,
  ...stageCodes.flatMap((code) => [row.stages[code]?.score ?? null, row.stages[code]?.state ?? null]),
  row.final,
  row.band,
  row.ranks.category,
  row.ranks.band,
  row.ranks.overall,
];

/** One row per body in the order of the standings, one pair of columns per stage. */
export const rankingCsv = (standings: Pick<Standings, 'stages' | 'rows'>): string => {
  const codes = standings.stages.map(({ code }) => code);
  const head = [
    'subject_id',
    'name',
    'category',
    'status',
    ...codes.flatMap((code) => [`stage_${code}_score`, `stage_${code}_state`]),
    'final',
    'band',
    'rank_category',
    'rank_band',
    'rank_overall',
  ];
  const lines = [head, ...standings.rows.map((row) => cellsOf(row, codes))];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
};
