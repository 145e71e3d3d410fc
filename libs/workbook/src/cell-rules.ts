/** What cells take, gathered until their sheet is written. */
export interface CellRule {
  /** A cell, or a range that is written as it is. */
  readonly range: string;
  readonly rule: object;
}

const cellPattern = /^([A-Z]+)(\d+)$/;

/**
 * Cells below each other with the same rule as one range. The library merges them itself, but in the order of letters, so
 * that C10 comes before C8 and ranges overlap: programs then drop a rule, or call the file broken.
 */
export const mergedRules = (rules: readonly CellRule[]): readonly CellRule[] => {
  const columns = new Map<string, { row: number; rule: object }[]>();
  const ranges: CellRule[] = [];
  for (const one of rules) {
    const [, column, row] = cellPattern.exec(one.range) ?? [];
    if (column === undefined) ranges.push(one);
    else columns.set(column, [...(columns.get(column) ?? []), { row: Number(row), rule: one.rule }]);
  }
  return [...ranges, ...[...columns].flatMap(([column, cells]) => runsOf(column, cells))];
};

const runsOf = (column: string, cells: readonly { readonly row: number; readonly rule: object }[]): CellRule[] => {
  const runs: { from: number; to: number; rule: object }[] = [];
  for (const { row, rule } of [...cells].sort((one, other) => one.row - other.row)) {
    const last = runs.at(-1);
    if (last && last.to === row - 1 && JSON.stringify(last.rule) === JSON.stringify(rule)) last.to = row;
    else runs.push({ from: row, to: row, rule });
  }
  return runs.map(({ from, to, rule }) => ({
    range: from === to ? `${column}${from}` : `${column}${from}:${column}${to}`,
    rule,
  }));
};
