import type { LintReason, Violation } from './instrument';

/** One kind of warning that is there, and the codes of the items and nodes it is about. */
export interface LintReasonNeeded {
  readonly code: string;
  readonly places: readonly string[];
}

/** What reasons are to be given for: warnings by their code, in the order they come; errors cannot be reasoned away. */
export const lintReasonsNeeded = (violations: readonly Violation[]): readonly LintReasonNeeded[] => {
  const places = new Map<string, Set<string>>();
  for (const { code, place, severity } of violations) {
    if (severity !== 'warning') continue;
    const known = places.get(code) ?? new Set<string>();
    places.set(code, place === undefined ? known : known.add(place));
  }
  return [...places].map(([code, all]) => ({ code, places: [...all] }));
};

/** Warnings that no reason covers: none was given for the code, or none for that place. A blank reason is none. */
export const unreasoned = (violations: readonly Violation[], reasons: readonly LintReason[]): readonly Violation[] => {
  const given = reasons.filter(({ reason }) => reason.trim() !== '');
  return violations.filter(
    ({ code, place, severity }) =>
      severity === 'warning' &&
      !given.some((reason) => reason.code === code && (place === undefined || reason.places.includes(place))),
  );
};
