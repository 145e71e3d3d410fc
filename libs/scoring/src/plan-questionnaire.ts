import {
  add,
  decimal,
  leastCommonMultiple,
  one,
  times,
  zero,
  type Fraction,
  type Instrument,
  type InstrumentNode,
  type Item,
  type ItemValue,
} from '@app/instrument';
import { criterionMarkerOf, markerOf, type Mark } from './mark-item';
import type { SheetLine } from './result';
import type { ScoringRules } from './scoring-rules';

/**
 * One child's part in its parent: its points in whole units of the parent's weights (null where it does not count), and
 * its sheet line once the parent knows what the points are a share of.
 */
export interface Part {
  readonly points: Fraction | null;
  readonly isExtra: boolean;
  readonly lineFor: (total: Total) => SheetLine;
}

/** The units that count in a node (0n: nothing does), numbered as they occur, so that lines can be kept by number. */
export interface Total {
  readonly units: bigint;
  readonly number: number;
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
  /** The member that holds a value of this item. */
  readonly valueKey: 'choice' | 'elements' | 'number' | 'text';
  /** Parts already worked out, by value: thousands of bodies give the same few. */
  readonly known: Map<string | symbol, Part>;
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
  /** Totals met so far. */
  readonly totals: Map<bigint, Total>;
}

export interface QuestionnairePlan extends ChildrenPlan {
  readonly instrument: Instrument;
  readonly rules: ScoringRules;
}

/** Values kept per item, and totals per node; beyond, as for free numbers in a huge period, all is worked out each time. */
export const knownPartsMax = 1024;

/** Whether values are a body's answers or verdicts, or a juror's numbers. */
export type PlanUse = 'questionnaire' | 'rubric';

/**
 * Reads an instrument once, so that scoring a body only looks up and adds. As a `rubric`, items are criteria that
 * jurors give numbers to.
 */
export const planQuestionnaire = (instrument: Instrument, rules: ScoringRules, use: PlanUse): QuestionnairePlan => {
  const reading: Reading =
    use === 'rubric'
      ? (item) => ({ mark: criterionMarkerOf(item, rules.scale), valueKey: 'number' })
      : (item) => ({ mark: markerOf(item), valueKey: valueKeys[item.kind] });
  return { instrument, rules, ...planChildren(instrument, reading) };
};

const valueKeys = { yesNo: 'choice', scale: 'choice', checklist: 'elements', number: 'number', text: 'text' } as const;

type Reading = (item: Item) => Pick<ItemPlan, 'mark' | 'valueKey'>;

const planChildren = (
  { aggregate, children }: Pick<InstrumentNode, 'aggregate' | 'children'>,
  reading: Reading,
): ChildrenPlan => {
  const weighed = children.map((child) => ({ child, weight: decimal(child.weight), isExtra: isExtra(child) }));
  const unitsPerPoint = weighed.reduce((units, { weight }) => leastCommonMultiple(units, weight.den), 1n);
  const unitsOf = (stake: Fraction): bigint => times(stake, { num: unitsPerPoint, den: 1n }).num;
  const declared = weighed.reduce((sum, { weight, isExtra: extra }) => (extra ? sum : add(sum, weight)), zero);
  return {
    aggregate,
    declaredUnits: unitsOf(declared),
    totals: new Map(),
    children: weighed.map(({ child, weight, isExtra: extra }) => {
      const stake = aggregate === 'mean' && !extra ? one : weight;
      const plan = { stake, units: unitsOf(stake), unitsPerPoint, isExtra: extra };
      return child.type === 'item'
        ? { ...plan, type: 'item', item: child, ...reading(child), known: new Map() }
        : { ...plan, type: 'node', node: child, ...planChildren(child, reading) };
    }),
  };
};

const isExtra = (child: InstrumentNode | Item): boolean =>
  child.type === 'item' && (child.bonus === true || child.weight.startsWith('-'));
