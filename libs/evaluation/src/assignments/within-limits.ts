/** What a verifier may be given when work is shared out. Pure. */

export interface Limits {
  /** Items on the desk at most; null: no limit. */
  readonly maxItems: number | null;
  /** Kinds of bodies; null: all. */
  readonly kinds: readonly string[] | null;
  /** Regions by the beginning of their code; null: everywhere. */
  readonly regions: readonly string[] | null;
  /** Languages that they read; null: not said, so all. */
  readonly languages: readonly string[] | null;
}

export const noLimits: Limits = { maxItems: null, kinds: null, regions: null, languages: null };

export interface LimitedWork {
  readonly items: number;
  readonly bodyKind: string;
  readonly regionCode: string | null;
}

/** Whether somebody reads what a body writes in; a body that names no language writes what everybody reads. */
export const reads = ({ languages }: Pick<Limits, 'languages'>, language: string | null | undefined): boolean =>
  languages === null || !language || languages.some((one) => one.toLowerCase() === language.toLowerCase());

/** `35.08` holds `35.08` and `35.08.07`, but not `35.081`. */
const isIn = (region: string, code: string): boolean => code === region || code.startsWith(`${region}.`);

/** Whether the desk takes this too, at the load it has. A body without a region is in none. */
export const isWithin = ({ maxItems, kinds, regions }: Limits, load: number, work: LimitedWork): boolean => {
  if (maxItems !== null && load + work.items > maxItems) return false;
  if (kinds !== null && !kinds.includes(work.bodyKind)) return false;
  if (regions === null) return true;
  const { regionCode } = work;
  return regionCode !== null && regions.some((region) => isIn(region, regionCode));
};
