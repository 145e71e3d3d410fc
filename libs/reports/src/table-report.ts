import type { Decimal } from '@app/instrument';
import type { ReportHead } from './report-head';

/** What stands in a cell: words, a count, or a score with the digits that the rules gave it. */
export type TableCell =
  | { readonly text: string | null }
  | { readonly count: number }
  | { readonly score: Decimal | null; readonly mark?: string };

export interface TableColumn {
  readonly head: string;
  /** Share of the width of a page. */
  readonly width: number;
}

/** One table of a report, on a sheet of its own in a workbook. */
export interface TableSection {
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly TableColumn[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Whether each row is a body, which the report counts. */
  readonly ofBodies: boolean;
}

/** A report of plain tables, drawn alike on paper and in a workbook. */
export interface TableReport {
  readonly head: ReportHead;
  readonly notes: readonly string[];
  readonly sections: readonly TableSection[];
}

export const bodyRows = ({ sections }: TableReport): number =>
  sections.reduce((total, { ofBodies, rows }) => total + (ofBodies ? rows.length : 0), 0);
