import { paths } from '../../paths';

/** How a new instrument begins; in the address as `cara`. */
export const newInstrumentWays = ['salinan', 'berkas', 'kosong'] as const;
export type NewInstrumentWay = (typeof newInstrumentWays)[number];

/** The page where an instrument begins, at one of its ways; `source` names what is copied by id or built-in code. */
export const newInstrumentHref = (way?: NewInstrumentWay, source?: string): string => {
  const query = new URLSearchParams({
    ...(way ? { cara: way } : {}),
    ...(source ? { sumber: source } : {}),
  }).toString();
  return query ? `${paths.newInstrument}?${query}` : paths.newInstrument;
};

/** The way named in a query string; null where it names none. */
export const wayIn = (query: string): NewInstrumentWay | null => {
  const named = new URLSearchParams(query).get('cara');
  return newInstrumentWays.find((way) => way === named) ?? null;
};
