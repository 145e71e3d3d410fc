/** A column of an open table, as a Frictionless Table Schema names it. */
export interface OpenField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  /** What stands in it, for whoever opens the file and nothing else. */
  readonly title: string;
  readonly constraints?: {
    readonly required?: true;
    readonly unique?: true;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}

/** Decimals are text until somebody computes with them: `91.60` keeps its zero. */
export type OpenCell = string | number | null;

export interface OpenTable {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly OpenField[];
  /** Columns that name a row; never empty. */
  readonly primaryKey?: readonly string[];
  /** Columns that name a row where some may be empty. */
  readonly uniqueKey?: readonly string[];
  readonly foreignKeys?: readonly { readonly fields: readonly string[]; readonly table: string }[];
}
