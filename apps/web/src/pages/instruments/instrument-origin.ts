import type { Instrument } from '@app/instrument';

/** What a new instrument is made from. */
export type InstrumentOrigin =
  | { readonly kind: 'blank'; readonly purpose: Instrument['purpose'] }
  | { readonly kind: 'builtIn'; readonly code: string }
  | { readonly kind: 'instrument'; readonly id: string }
  | { readonly kind: 'content'; readonly content: Instrument };
