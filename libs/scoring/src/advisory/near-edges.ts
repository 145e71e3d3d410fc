import { add, compare, decimal, fraction, parseFraction, subtract, zero, type Fraction } from '@app/instrument';
import type { Gate, GateRule, PeriodDocument, Subject } from '../period';
import type { SubjectResult } from '../result';
import { roundedUnits } from '../rounding';
import type { ScoredPeriod } from '../score-period';
import { estimate, toNumber, type Estimate } from './estimate';
import { itemMoves, type ItemMove } from './item-moves';

/** A border that decides something: the lower limit of a band, or the threshold of the gate to a stage. */
export type Edge = { readonly band: string } | { readonly gateTo: string };

/** A body that stands so close to an edge that the plenary should look twice. */
export interface NearEdge {
  readonly id: string;
  readonly edge: Edge;
  /** On which side it stands now. */
  readonly side: 'reached' | 'missed';
  /** Points from the edge to the exact score; negative below it. */
  readonly distance: Estimate;
  /** Less than one unit of the last printed decimal away, so that rounding may have decided. */
  readonly byRounding: boolean;
  /** The item of which one other verdict alone would carry the body across, the strongest one; absent where none would. */
  readonly byItem?: { readonly stage: string; readonly item: string };
}

/**
 * Bodies near a band's limit or a gate's threshold, within rounding or one item (DESIGN §5.12), computed exactly: each
 * item is scored anew with full points and with none. Competitive gates (best per category, quotas) have no fixed
 * threshold; {@link rankIntervals} speaks of those.
 */
export const nearEdges = (document: PeriodDocument, { results }: Pick<ScoredPeriod, 'results'>): readonly NearEdge[] =>
  document.subjects.flatMap((subject, index) => {
    const result = results[index] as SubjectResult;
    const moves = itemMoves(document, subject, result);
    return edgesOf(document, result).flatMap((edge) => nearnessOf(document, subject, edge, moves));
  });

interface ScoredEdge {
  readonly edge: Edge;
  readonly at: Fraction;
  /** The score itself has to be more. */
  readonly isOpen: boolean;
  readonly exact: Fraction;
  /** What an item's move in a stage adds to the score that is compared. */
  readonly carried: (move: ItemMove) => Fraction;
}

const edgesOf = ({ period }: PeriodDocument, result: SubjectResult): readonly ScoredEdge[] => [
  ...(result.exact === null ? [] : bandEdges(period.bands, parseFraction(result.exact))),
  ...period.stages.flatMap(({ code, gate }) => (gate ? gateEdges(code, gate, result) : [])),
];

const bandEdges = (bands: PeriodDocument['period']['bands'], exact: Fraction): readonly ScoredEdge[] =>
  bands
    .map(({ code, from }) => ({ edge: { band: code }, at: decimal(from) }))
    .filter(({ at }) => compare(at, zero) > 0)
    .map((edge) => ({ ...edge, isOpen: false, exact, carried: ({ inFinal }) => inFinal }));

const gateEdges = (code: string, gate: Gate, result: SubjectResult): readonly ScoredEdge[] => {
  const exact = result.stages[gate.on]?.exact ?? null;
  if (exact === null) return [];
  return thresholds(gate).map((threshold) => ({
    ...threshold,
    edge: { gateTo: code },
    exact: parseFraction(exact),
    carried: ({ stage, inStage }) => (stage === gate.on ? inStage : zero),
  }));
};

const thresholds = (rule: GateRule): readonly Pick<ScoredEdge, 'at' | 'isOpen'>[] => {
  if ('atLeast' in rule) return [{ at: decimal(rule.atLeast), isOpen: false }];
  if ('moreThan' in rule) return [{ at: decimal(rule.moreThan), isOpen: true }];
  if ('anyOf' in rule) return rule.anyOf.flatMap(thresholds);
  return 'allOf' in rule ? rule.allOf.flatMap(thresholds) : [];
};

const nearnessOf = (
  { period }: PeriodDocument,
  { id }: Subject,
  { edge, at, isOpen, exact, carried }: ScoredEdge,
  moves: readonly ItemMove[],
): readonly NearEdge[] => {
  const unit = fraction(1n, 10n ** BigInt(period.decimals));
  const isReached = (score: Fraction): boolean =>
    compare(fraction(roundedUnits(score, period), unit.den), at) >= (isOpen ? 1 : 0);
  const reached = isReached(exact);
  const distance = subtract(exact, at);
  const byRounding = compare(distance, unit) < 0 && compare(subtract(zero, distance), unit) < 0;
  const crossing = moves.filter((move) => isReached(add(exact, carried(move))) !== reached);
  const strongest = crossing.sort((one, other) => compare(carried(other), carried(one))).at(reached ? -1 : 0);
  if (!byRounding && !strongest) return [];
  const byItem = strongest && { stage: strongest.stage, item: strongest.item };
  const side = reached ? 'reached' : 'missed';
  return [{ id, edge, side, distance: estimate(toNumber(distance)), byRounding, ...(byItem ? { byItem } : {}) }];
};
