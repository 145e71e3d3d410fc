import type { InstrumentCard } from '../../api/types';

/** Codes that a new instrument cannot have: the built-in ones and those of the organiser. */
export const takenCodes = (known: readonly Pick<InstrumentCard, 'code'>[]): ReadonlySet<string> =>
  new Set(known.map(({ code }) => code));
