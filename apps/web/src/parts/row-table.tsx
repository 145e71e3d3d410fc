import type { ComponentChildren } from 'preact';
import { useText } from '../i18n/use-text';
import '../styles/table.css';
import { useFormat } from '../use-format';
import { arrangeRows } from './arrange-rows';
import type { Column } from './table-column';
import { TableHead } from './table-head';
import type { TableState } from './table-state';
import { type TableFilter, TableTools } from './table-tools';

interface Props<R> {
  /** Names the table for everyone, screen readers included. */
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly state: TableState;
  readonly onState: (next: TableState) => void;
  readonly filters?: readonly TableFilter<R>[];
  /** The server searches, filters and sorts; the table shows rows as they come. */
  readonly remote?: boolean;
  /** All rows that match, where more exist than were loaded. */
  readonly total?: number;
  readonly more?: (() => void) | null;
  readonly loadingMore?: boolean;
  /** File name of the CSV without ending; absent: no export. */
  readonly csvName?: string;
  readonly empty?: ComponentChildren;
}

/** The one table: search, filters, sorting, sticky head, cards on a phone, export of what is shown. */
export function RowTable<R>(props: Props<R>) {
  const { columns, filters = [], state } = props;
  const t = useText();
  const format = useFormat();
  const rows = props.remote ? props.rows : arrangeRows(filterRows(props.rows, filters, state), columns, state);
  const counts = { shown: format.count(rows.length), total: format.count(props.total ?? props.rows.length) };
  return (
    <div>
      <TableTools {...props} shownRows={rows} filters={filters} />
      <p class="table-count" role="status">
        {t('table.count', counts)}
      </p>
      {rows.length > 0 ? <Rows {...props} rows={rows} /> : <NoRows state={state} empty={props.empty} />}
      {props.more && (
        <p class="table-more">
          <button type="button" class="button" disabled={props.loadingMore} onClick={props.more}>
            {props.loadingMore ? t('app.loading') : t('app.more')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Nothing there at all, or nothing that fits the search: these need different advice. */
function NoRows({ state, empty }: { readonly state: TableState; readonly empty: ComponentChildren }) {
  const t = useText();
  const searched = state.search !== '' || Object.keys(state.filters).length > 0;
  if (searched) return <p class="empty">{t('table.none')}</p>;
  return <>{empty ?? <p class="empty">{t('app.empty')}</p>}</>;
}

function Rows<R>({ caption, columns, rows, rowKey, state, onState }: Props<R>) {
  const headKey = (columns.find(({ head }) => head) ?? columns[0])?.key;
  return (
    <div class="table-scroll as-cards" tabIndex={0} role="region" aria-label={caption}>
      <table class="table">
        <caption class="visually-hidden">{caption}</caption>
        <TableHead columns={columns} state={state} onState={onState} />
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} head={column.key === headKey} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const filterRows = <R,>(rows: readonly R[], filters: readonly TableFilter<R>[], state: TableState): readonly R[] =>
  filters.reduce<readonly R[]>((left, { key, test }) => {
    const chosen = state.filters[key];
    return chosen && test ? left.filter((row) => test(row, chosen)) : left;
  }, rows);

function Cell<R>({ column, row, head }: { readonly column: Column<R>; readonly row: R; readonly head: boolean }) {
  const content = column.show ? column.show(row) : column.value(row);
  if (head) return <th scope="row">{content}</th>;
  return (
    <td class={column.right ? 'right' : undefined} data-label={column.label}>
      {content}
    </td>
  );
}
