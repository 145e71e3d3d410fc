/** What a person has set on a table; it lives in the address, so that a view can be sent in a chat. */
export interface TableState {
  readonly search: string;
  /** Column key, descending with a leading `-`; empty for the table's own order. */
  readonly sort: string;
  readonly filters: Readonly<Record<string, string>>;
}

/** Reads the table's state from a query string; `filterKeys` names the filters that this table has. */
export const readTableState = (query: string, filterKeys: readonly string[]): TableState => {
  const parameters = new URLSearchParams(query);
  const filters: Record<string, string> = {};
  for (const key of filterKeys) {
    const value = parameters.get(key);
    if (value) filters[key] = value;
  }
  return { search: parameters.get('cari') ?? '', sort: parameters.get('urut') ?? '', filters };
};

/** Writes the state into a query string and leaves the other parameters as they are. */
export const writeTableState = (query: string, state: TableState, filterKeys: readonly string[]): string => {
  const parameters = new URLSearchParams(query);
  const set = (key: string, value: string | undefined): void => {
    if (value) parameters.set(key, value);
    else parameters.delete(key);
  };
  set('cari', state.search);
  set('urut', state.sort);
  for (const key of filterKeys) set(key, state.filters[key]);
  return parameters.toString();
};
