import type { Instrument } from './instrument';

/** An instrument, or what is enough of it for who reads Indonesian: `only` says that its English was left out. */
export type Readable = Instrument & { readonly only?: 'id' };

/** Without its English texts, which are nearly half of what a slow line has to carry; itself where it has none. Pure. */
export const inIndonesian = (instrument: Instrument): Readable => {
  let isLess = false;
  const text = JSON.stringify(instrument, (_, value: unknown) => {
    if (!isTranslated(value)) return value;
    isLess = true;
    return { id: value.id };
  });
  return isLess ? { ...(JSON.parse(text) as Instrument), only: 'id' } : instrument;
};

const isTranslated = (value: unknown): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'en' in value && 'id' in value;
