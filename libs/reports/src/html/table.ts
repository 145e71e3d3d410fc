import { type Markup, html, type Fragment } from './markup';

export interface Column {
  readonly head: Fragment;
  /** Width in per cent of the table. */
  readonly width: number;
}

/** One giant table makes Chromium's memory grow with the square of its rows; 500 at a time keeps it flat. */
const rowsPerTable = 500;

const oneTable = (caption: string, columns: readonly Column[], rows: readonly Fragment[]): Markup =>
  html`<table aria-label="${caption}">
    <colgroup>
      ${columns.map(({ width }) => html`<col style="width:${width.toFixed(2)}%" />`)}
    </colgroup>
    <thead>
      <tr>
        ${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;

/** Rows as tables of at most 500, with the same fixed columns, so that they read as one. */
export const tables = (caption: string, columns: readonly Column[], rows: readonly Fragment[]): readonly Markup[] => {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const scaled = columns.map((column) => ({ ...column, width: (column.width * 100) / total }));
  const chunks = Math.max(1, Math.ceil(rows.length / rowsPerTable));
  return Array.from({ length: chunks }, (_, index) =>
    oneTable(caption, scaled, rows.slice(index * rowsPerTable, (index + 1) * rowsPerTable)),
  );
};
