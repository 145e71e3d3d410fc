/** Values for the `{places}` of a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Fills `{name}` places; a place without a value stays visible, so that the gap is seen. */
export const fill = (text: string, values: TextValues = {}): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
