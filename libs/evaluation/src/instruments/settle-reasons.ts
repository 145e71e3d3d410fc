import type { Unreasoned } from '@app/access';
import { lintReasonsNeeded, unreasoned, type LintReason, type Violation } from '@app/instrument';
import type { ReasonInput } from './instrument-views';

/**
 * Which reasons let these warnings pass. What somebody gives now counts for every place the warning is at; what was given
 * before only for the places it was given for, so that the same warning elsewhere asks again.
 */
export const settleReasons = (
  violations: readonly Violation[],
  given: readonly ReasonInput[],
  before: readonly LintReason[],
): { readonly reasons: readonly LintReason[]; readonly missing: readonly Unreasoned[] } => {
  const reasons = lintReasonsNeeded(violations).flatMap(({ code, places }): LintReason[] => {
    const now = given.find((reason) => reason.code === code)?.reason.trim();
    if (now) return [{ code, reason: now, places }];
    return before.filter((reason) => reason.code === code);
  });
  const open = unreasoned(violations, reasons);
  const missing = lintReasonsNeeded(open).map(({ code, places }) => ({
    code,
    places,
    message: open.find((violation) => violation.code === code)?.message ?? '',
  }));
  return { reasons, missing };
};
