/** Puts values into a text's places, e.g. `{periode}`. A text is data: nothing in it is run, and its values are no places. */
export const fillPlaces = (text: string, values: Readonly<Record<string, string>>): string => {
  const known = new Map(Object.entries(values));
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) => known.get(name) ?? whole);
};
