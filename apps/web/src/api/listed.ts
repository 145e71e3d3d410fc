/** A short list that comes whole, either bare or as `{items}`. */
export type Listed<T> = readonly T[] | { readonly items: readonly T[] };

export const listed = <T>(value: Listed<T> | null): readonly T[] =>
  value === null ? [] : 'items' in value ? value.items : value;
