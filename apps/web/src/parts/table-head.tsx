import { useText } from '../i18n/use-text';
import type { Column } from './table-column';
import type { TableState } from './table-state';

interface Props<R> {
  readonly columns: readonly Column<R>[];
  readonly state: TableState;
  readonly onState: (next: TableState) => void;
}

/** Heads that sort: first click ascending, second descending, third the table's own order. */
export function TableHead<R>({ columns, state, onState }: Props<R>) {
  const t = useText();
  const sorted = state.sort.replace(/^-/, '');
  const descending = state.sort.startsWith('-');
  const next = (key: string): string => (sorted !== key ? key : descending ? '' : `-${key}`);
  return (
    <thead>
      <tr>
        {columns.map(({ key, label, right, sortable = true }) => (
          <th
            key={key}
            scope="col"
            class={right ? 'right' : undefined}
            aria-sort={sorted !== key ? undefined : descending ? 'descending' : 'ascending'}
          >
            {sortable ? (
              <button
                type="button"
                class="sort"
                title={t('table.sortBy', { column: label })}
                onClick={() => onState({ ...state, sort: next(key) })}
              >
                {label}
                <span class="sort-mark" aria-hidden="true">
                  {sorted !== key ? '' : descending ? '↓' : '↑'}
                </span>
              </button>
            ) : (
              label
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
