import type { Instrument, InstrumentNode, Item, ItemValue } from '@app/instrument';
import { add, decimal, leastCommonMultiple, one, times, zero, type Fraction } from './fraction';
import { criterionMarkerOf, markerOf, type Mark } from './mark-item';
import type { SheetLine } from './result';
import type { ScoringRules } from './scoring-rules';

/**
 * One child's part in its parent: its points in whole units of the parent's weights (null where it does not count), and
 * its sheet line once the parent knows the total of the units that count (0n: nothing counts).
 */
export interface Part {
  readonly points: Fraction | null;
  readonly lineFor: (total: bigint) => SheetLine;
}

interface ChildPlan {
  /** What a full mark is worth in the parent: its weight, or 1 in a plain mean. */
  readonly stake: Fraction;
  /** The stake in whole units of the parent's weights, and how many of them make one point. */
  readonly units: bigint;
  readonly unitsPerPoint: bigint;
  /** Bonus and penalty: added after the mean, in no denominator. */
  readonly isExtra: boolean;
}

export interface ItemPlan extends ChildPlan {
  readonly type: 'item';
  readonly item: Item;
  readonly mark: (value: ItemValue) => Mark;
  /** Parts already worked out, by value: thousands of bodies give the same few. */
  readonly known: Map<string, Part>;
}

export interface NodePlan extends ChildPlan, ChildrenPlan {
  readonly type: 'node';
  readonly node: InstrumentNode;
}

export interface ChildrenPlan {
  readonly aggregate: InstrumentNode['aggregate'];
  readonly children: readonly (ItemPlan | NodePlan)[];
  /** Units of all children that are no extras, whether they count or not: what an extra's points are a share of. */
  readonly declaredUnits: bigint;
}

export interface QuestionnairePlan extends ChildrenPlan {
  readonly instrument: Instrument;
  readonly rules: ScoringRules;
}

/** Values kept per item; beyond, as for free numbers in a huge period, they are worked out each time. */
export const knownPartsMax = 4096;

/**
 * Reads an instrument once, so that scoring a body only looks up and adds. As a `rubric`, items are criteria that
 * jurors give numbers to.
 */
export const planQuestionnaire = (
  instrument: Instrument,
  rules: ScoringRules,
  use: 'questionnaire' | 'rubric' = 'questionnaire',
): QuestionnairePlan => {
  const markerFor = (item: Item) => (use === 'rubric' ? criterionMarkerOf(item, rules.scale) : markerOf(item));
  return { instrument, rules, ...planChildren(instrument, markerFor) };
};

type MarkerFor = (item: Item) => (value: ItemValue) => Mark;

const planChildren = (
  { aggregate, children }: Pick<InstrumentNode, 'aggregate' | 'children'>,
  markerFor: MarkerFor,
): ChildrenPlan => {
  const weighed = children.map((child) => ({ child, weight: decimal(child.weight), isExtra: isExtra(child) }));
  const unitsPerPoint = weighed.reduce((units, { weight }) => leastCommonMultiple(units, weight.den), 1n);
  const unitsOf = (stake: Fraction): bigint => times(stake, { num: unitsPerPoint, den: 1n }).num;
  const declared = weighed.reduce((sum, { weight, isExtra: extra }) => (extra ? sum : add(sum, weight)), zero);
  return {
    aggregate,
    declaredUnits: unitsOf(declared),
    children: weighed.map(({ child, weight, isExtra: extra }) => {
      const stake = aggregate === 'mean' && !extra ? one : weight;
      const plan = { stake, units: unitsOf(stake), unitsPerPoint, isExtra: extra };
      return child.type === 'item'
        ? { ...plan, type: 'item', item: child, mark: markerFor(child), known: new Map<string, Part>() }
        : { ...plan, type: 'node', node: child, ...planChildren(child, markerFor) };
    }),
  };
};

const isExtra = (child: InstrumentNode | Item): boolean =>
  child.type === 'item' && (child.bonus === true || child.weight.startsWith('-'));
