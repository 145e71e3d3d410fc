import { decimal, type Fraction } from '@app/instrument';
import type { Policy, RoundingPoint } from './period';

/** The part of a period's policy that one questionnaire needs. */
export type ScoringPolicy = Pick<
  Policy,
  'scale' | 'decimals' | 'rounding' | 'roundAt' | 'unanswered' | 'notApplicable'
>;

/** The policy with its defaults filled in and its numbers read. */
export interface ScoringRules {
  readonly scale: Fraction;
  readonly decimals: number;
  readonly rounding: Policy['rounding'];
  readonly unanswered: 'zero' | 'exclude';
  readonly notApplicable: 'exclude' | 'full' | 'zero';
  readonly roundAt: ReadonlySet<RoundingPoint>;
}

/** Fills in the defaults (RULINGS 1, DESIGN §4); `roundAt` always contains `final`. */
export const scoringRules = (policy: ScoringPolicy): ScoringRules => ({
  scale: decimal(policy.scale),
  decimals: policy.decimals,
  rounding: policy.rounding,
  unanswered: policy.unanswered ?? 'zero',
  notApplicable: policy.notApplicable ?? 'exclude',
  roundAt: new Set<RoundingPoint>([...(policy.roundAt ?? []), 'final']),
});
