import type { Band } from '@app/scoring';
import { BandBadge } from '../../parts/band-badge';
import { placeBand } from './band-order';

/** The badge of a band by its code. */
export function BandOf({ bands, code }: { readonly bands: readonly Band[]; readonly code: string | null }) {
  const placed = placeBand(bands, code);
  return placed ? <BandBadge band={placed.band} order={placed.order} /> : <BandBadge band={null} />;
}
