import type { SheetLine } from '@app/scoring';

/** One addition of a score sheet: what its lines contribute, and what that comes to. */
export interface Step {
  readonly code: string;
  readonly label: string;
  readonly kind: SheetLine['kind'];
  readonly terms: readonly { readonly code: string; readonly contribution: string }[];
  /** Exact; null where the line does not count. */
  readonly value: string | null;
  readonly rounded: string | null;
}

/** The additions of a sheet from the inside out, so that each uses only what was added before. */
export const stepsOf = (line: SheetLine): readonly Step[] => {
  const children = line.children ?? [];
  if (children.length === 0) return [];
  const terms = children.flatMap(({ code, contribution }) => (contribution === null ? [] : [{ code, contribution }]));
  const { code, label, kind, value, rounded } = line;
  return [...children.flatMap(stepsOf), { code, label, kind, terms, value, rounded }];
};
