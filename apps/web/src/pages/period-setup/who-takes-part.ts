import type { Policy } from '@app/scoring';
import type { PublicBody } from '../../api/types';

const kinds: readonly string[] = ['OPD', 'KECAMATAN', 'KELURAHAN', 'DESA'] satisfies readonly PublicBody['kind'][];

export interface TakingPart {
  /** Whether all bodies of the kinds chosen take part; otherwise the participants are left as they are. */
  readonly isByKind: boolean;
  readonly invited: readonly PublicBody[];
  /** How many bodies opening invites. */
  readonly count: number;
}

/** Who takes part by the kinds chosen, or by a list of `listed` bodies. Pure. */
export const whoTakesPart = (
  { categories }: Pick<Policy, 'categories'>,
  bodies: readonly PublicBody[],
  { taking, listed }: { readonly taking: readonly string[]; readonly listed: number | null },
): TakingPart => {
  const isByKind = listed === null && (categories ?? []).every(({ code }) => kinds.includes(code));
  const invited = isByKind ? bodies.filter(({ kind }) => taking.includes(kind)) : [];
  return { isByKind, invited, count: listed ?? invited.length };
};
