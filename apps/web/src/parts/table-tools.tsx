import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../i18n/use-text';
import type { Column } from './table-column';
import { Icon } from './icon';
import { saveText } from './save-text';
import type { TableState } from './table-state';
import { toCsv } from './to-csv';

export interface TableFilter<R> {
  /** Also its name in the address. */
  readonly key: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What choosing none of them is called; default "all". */
  readonly none?: string;
  /** Absent where the server filters. */
  readonly test?: (row: R, value: string) => boolean;
}

interface Props<R> {
  readonly columns: readonly Column<R>[];
  readonly shownRows: readonly R[];
  readonly filters: readonly TableFilter<R>[];
  readonly state: TableState;
  readonly onState: (next: TableState) => void;
  readonly csvName?: string;
}

/** Search, filters, sorting for phones (where the head is hidden), and the export of what is shown. */
export function TableTools<R>({ columns, shownRows, filters, state, onState, csvName }: Props<R>) {
  const t = useText();
  const touched = state.search !== '' || Object.keys(state.filters).length > 0;
  const download = (): void => {
    const cells = shownRows.map((row) => columns.map(({ csv, value }) => (csv ? csv(row) : String(value(row) ?? ''))));
    saveText(`${csvName}.csv`, 'text/csv', toCsv([columns.map(({ label }) => label), ...cells]));
  };
  return (
    <div class="table-tools">
      <SearchField state={state} onState={onState} />
      {filters.map(({ key, label, options, none }) => (
        <label key={key}>
          {label}
          <select
            class="input"
            value={state.filters[key] ?? ''}
            onChange={(event) =>
              onState({ ...state, filters: withFilter(state.filters, key, event.currentTarget.value) })
            }
          >
            <option value="">{none ?? t('table.all')}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <SortField columns={columns} state={state} onState={onState} />
      {touched && (
        <button type="button" class="button quiet" onClick={() => onState({ ...state, search: '', filters: {} })}>
          {t('table.clear')}
        </button>
      )}
      {csvName && (
        <button type="button" class="button" onClick={download}>
          <Icon name="download" /> {t('table.export')}
        </button>
      )}
    </div>
  );
}

const withFilter = (filters: TableState['filters'], key: string, value: string): TableState['filters'] => {
  const { [key]: _former, ...others } = filters;
  return value ? { ...others, [key]: value } : others;
};

function SearchField({ state, onState }: Pick<Props<never>, 'state' | 'onState'>) {
  const t = useText();
  const [typed, setTyped] = useState(state.search);
  const latest = useRef({ state, onState });
  latest.current = { state, onState };
  useEffect(() => setTyped(state.search), [state.search]);
  useEffect(() => {
    if (typed === state.search) return;
    const timer = setTimeout(() => latest.current.onState({ ...latest.current.state, search: typed }), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label class="search">
      {t('table.search')}
      <input class="input" type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
    </label>
  );
}

function SortField<R>({ columns, state, onState }: Pick<Props<R>, 'columns' | 'state' | 'onState'>) {
  const t = useText();
  const sortable = columns.filter((column) => column.sortable !== false);
  if (sortable.length === 0) return null;
  return (
    <label class="sort-narrow">
      {t('table.sort')}
      <select
        class="input"
        value={state.sort}
        onChange={(event) => onState({ ...state, sort: event.currentTarget.value })}
      >
        <option value="">–</option>
        {sortable.flatMap(({ key, label }) => [
          <option key={key} value={key}>{`${label}, ${t('table.ascending')}`}</option>,
          <option key={`-${key}`} value={`-${key}`}>{`${label}, ${t('table.descending')}`}</option>,
        ])}
      </select>
    </label>
  );
}
