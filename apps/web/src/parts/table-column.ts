import type { ComponentChildren } from 'preact';
import type { ArrangeColumn } from './arrange-rows';

/** A column of a table: what it is called, what a cell shows and what the CSV holds. */
export interface Column<R> extends ArrangeColumn<R> {
  readonly label: string;
  /** What is shown; default the value. */
  readonly show?: (row: R) => ComponentChildren;
  /** What the CSV holds; default the value. */
  readonly csv?: (row: R) => string;
  readonly right?: boolean;
  /** Default true. */
  readonly sortable?: boolean;
  /** The cell that names the row; the first column unless said. */
  readonly head?: boolean;
}
