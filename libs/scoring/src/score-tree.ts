import {
  add,
  compare,
  divide,
  fraction,
  isApplicable,
  isNodeRelevant,
  isRelevant,
  one,
  sum,
  times,
  toText,
  valueOf,
  zero,
  type Fraction,
  type ItemValue,
  type ItemValues,
} from '@app/instrument';
import type { Mark } from './mark-item';
import {
  knownPartsMax,
  type ChildrenPlan,
  type ItemPlan,
  type NodePlan,
  type Part,
  type QuestionnairePlan,
  type Total,
} from './plan-questionnaire';
import { once } from './once';
import type { SheetLine } from './result';
import { rounded, scoreText } from './rounding';
import type { ScoringRules } from './scoring-rules';

/** One body's values put to one instrument. `given` and `open` count as the tree is walked. */
interface Sitting {
  readonly plan: QuestionnairePlan;
  readonly values: ItemValues;
  readonly bodyKind: string | undefined;
  readonly isSelf: boolean;
  given: number;
  open: number;
}

export interface TreeScore {
  /** Share of full marks, bonus and penalty included; null where nothing is left to count. */
  readonly share: Fraction | null;
  /** Drawn when asked for: a ranking of thousands needs no sheet. */
  readonly lines: () => readonly SheetLine[];
  /** Items put to this body that carry a value, and scored ones that carry none. */
  readonly given: number;
  readonly open: number;
}

export interface TreeOptions {
  readonly bodyKind?: string | undefined;
  /** The body's own view: items that an assessor fills stay out. */
  readonly isSelf?: boolean | undefined;
}

/** Scores the whole tree of an instrument (DESIGN §5, rules 2–4). Exact; rounds only where the period says so. */
export const scoreTree = (plan: QuestionnairePlan, values: ItemValues, options: TreeOptions): TreeScore => {
  const sitting = { plan, values, bodyKind: options.bodyKind, isSelf: options.isSelf ?? false, given: 0, open: 0 };
  const { share, lines } = combine(plan, sitting);
  return { share, lines, given: sitting.given, open: sitting.open };
};

/** The mean of the children that count, and after it the bonus and penalty points. */
const combine = (plan: ChildrenPlan, sitting: Sitting): Pick<TreeScore, 'share' | 'lines'> => {
  const parts: Part[] = [];
  const counted: Fraction[] = [];
  const extras: Fraction[] = [];
  let units = 0n;
  for (const child of plan.children) {
    const part = partOf(child, sitting);
    parts.push(part);
    if (!part.points) continue;
    (part.isExtra ? extras : counted).push(part.points);
    if (!part.isExtra) units += child.units;
  }
  const total = totalOf(plan, units);
  const extraTotal = units === 0n || plan.declaredUnits === 0n ? total : totalOf(plan, plan.declaredUnits);
  const lines = (): SheetLine[] => parts.map(({ isExtra, lineFor }) => lineFor(isExtra ? extraTotal : total));
  if (units === 0n) return { share: null, lines };
  const mean = over(sum(counted), units);
  return { share: extras.length ? add(mean, over(sum(extras), extraTotal.units)) : mean, lines };
};

const totalOf = ({ totals }: ChildrenPlan, units: bigint): Total => {
  const known = totals.get(units);
  if (known) return known;
  const total = { units, number: totals.size };
  if (totals.size < knownPartsMax) totals.set(units, total);
  return total;
};

/**
 * A share of the units. For extras these are the weights as declared, so that items left out elsewhere inflate no bonus.
 */
const over = ({ num, den }: Fraction, units: bigint): Fraction => fraction(num, den * units);

const partOf = (child: ItemPlan | NodePlan, sitting: Sitting): Part =>
  child.type === 'item' ? itemPart(child, sitting) : nodePart(child, sitting);

const nodePart = (child: NodePlan, sitting: Sitting): Part => {
  const { node } = child;
  const { share, lines } = combine(child, sitting);
  const shape = (): NodeShape => ({
    code: node.code,
    label: node.text.id,
    kind: 'node',
    weight: node.weight,
    children: lines(),
  });
  if (share) return countedPart(child, sitting.plan, { shape, share, rule: `node.${node.aggregate}`, point: 'node' });
  if (!isNodeRelevant(node, sitting.values, sitting.plan.instrument))
    return excludedPart(() => ({ ...shape(), rule: 'node.empty' }), 'notRelevant');
  if (node.emptyNode === 'zero')
    return countedPart(child, sitting.plan, { shape, share: zero, rule: 'node.empty.zero', point: 'node' });
  return excludedPart(() => ({ ...shape(), rule: 'node.empty' }), 'empty');
};

const itemPart = (child: ItemPlan, sitting: Sitting): Part => {
  const { item } = child;
  const value = valueOf(sitting.values, item.code);
  const reason = reasonNotPut(child, sitting);
  if (reason) return excludedPart(() => itemShape(child, value), reason);
  if (value) sitting.given += 1;
  else if (item.kind !== 'text') sitting.open += 1;
  const key = keyOf(child, value);
  const known = child.known.get(key);
  if (known) return known;
  const part = valuePart(child, sitting.plan, value);
  if (key !== misfit && child.known.size < knownPartsMax) child.known.set(key, part);
  return part;
};

/** Why an item is not put to this body at all; whatever was entered there does not count. */
const reasonNotPut = ({ item }: ItemPlan, { bodyKind, isSelf, values, plan }: Sitting): string | undefined => {
  if (!isApplicable(item, bodyKind)) return 'notApplicableToKind';
  if (isSelf && item.filledBy === 'assessor') return 'assessorOnly';
  return isRelevant(item, values, plan.instrument) ? undefined : 'notRelevant';
};

const unanswered = Symbol('unanswered');
const notApplicable = Symbol('notApplicable');
const rejected = Symbol('rejected');
const misfit = Symbol('misfit');

/** One key per value that fits the item's kind. */
const keyOf = ({ valueKey }: ItemPlan, value: ItemValue | undefined): string | symbol => {
  if (value === undefined) return unanswered;
  if ('choice' in value) return valueKey === 'choice' ? value.choice : misfit;
  if ('number' in value) return valueKey === 'number' ? value.number : misfit;
  if ('elements' in value) return valueKey === 'elements' ? JSON.stringify(value.elements) : misfit;
  if ('text' in value) return valueKey === 'text' ? value.text : misfit;
  return 'rejected' in value ? rejected : notApplicable;
};

const valuePart = (child: ItemPlan, plan: QuestionnairePlan, value: ItemValue | undefined): Part => {
  const outcome = outcomeOf(child, plan.rules, value);
  if (typeof outcome === 'string') return excludedPart(() => itemShape(child, value), outcome);
  const { share, rule, input } = outcome;
  return countedPart(child, plan, {
    shape: () => itemShape(child, input),
    share,
    rule: rule + extraSuffix(child),
    point: 'item',
  });
};

const extraSuffix = ({ isExtra, item }: ItemPlan): string => {
  if (!isExtra) return '';
  return item.weight.startsWith('-') ? '+penalty' : '+bonus';
};

type Outcome = Pick<Mark, 'share' | 'rule'> & { readonly input: ItemValue | undefined };

/** The three-valued policy: a value, none, or not applicable (DESIGN §5, rule 2); text is never scored. */
const outcomeOf = (child: ItemPlan, rules: ScoringRules, value: ItemValue | undefined): Outcome | string => {
  if (child.item.kind === 'text') return 'unscored';
  if (value === undefined)
    return rules.unanswered === 'exclude' ? 'unanswered' : { share: zero, rule: 'item.unanswered.zero', input: value };
  if ('rejected' in value) return { share: zero, rule: 'item.rejected', input: value };
  if (!('notApplicable' in value)) return child.mark(value);
  if (child.isExtra || rules.notApplicable === 'exclude') return 'notApplicable';
  const share = rules.notApplicable === 'full' ? one : zero;
  return { share, rule: `item.notApplicable.${rules.notApplicable}`, input: value };
};

type Shape = Pick<SheetLine, 'code' | 'label' | 'kind' | 'weight' | 'input' | 'children'>;
type NodeShape = Shape & { readonly children: readonly SheetLine[] };

const itemShape = ({ item }: ItemPlan, input: ItemValue | undefined): Shape & { readonly rule: string } => ({
  code: item.code,
  label: item.text.id,
  kind: 'item',
  rule: `item.${item.kind}`,
  weight: item.weight,
  ...(input ? { input } : {}),
});

const excludedPart = (shape: () => Shape & { readonly rule: string }, reason: string): Part => {
  const line = once((): SheetLine => ({
    ...shape(),
    value: null,
    contribution: null,
    rounded: null,
    excluded: reason,
  }));
  return { points: null, isExtra: false, lineFor: line };
};

interface Counted {
  readonly shape: () => Shape;
  readonly share: Fraction;
  readonly rule: string;
  readonly point: 'item' | 'node';
}

/** Rounds in the parent's points where the period rounds here (RULINGS 1), and keeps one line per total. */
const countedPart = (
  child: ItemPlan | NodePlan,
  plan: QuestionnairePlan,
  { shape, share, rule, point }: Counted,
): Part => {
  const { rules } = plan;
  const exact = times(share, child.stake);
  const inPoints = rules.roundAt.has(point) ? rounded(exact, rules) : exact;
  const isRounded = compare(inPoints, exact) !== 0;
  const points = times(inPoints, { num: child.unitsPerPoint, den: 1n });
  const base = once(() => {
    const value = times(isRounded ? divide(inPoints, child.stake) : share, rules.scale);
    return {
      ...shape(),
      rule: isRounded ? `${rule}+rounded` : rule,
      value: toText(value),
      rounded: scoreText(value, rules),
    };
  });
  const lineFor = ({ units }: Total): SheetLine => ({
    ...base(),
    contribution: units === 0n ? null : toText(over(times(points, rules.scale), units)),
  });
  return { points, isExtra: child.isExtra, lineFor: point === 'item' ? remembered(lineFor) : lineFor };
};

const remembered = (lineFor: Part['lineFor']): Part['lineFor'] => {
  const lines: SheetLine[] = [];
  return (total) => {
    if (total.number === knownPartsMax) return lineFor(total);
    return (lines[total.number] ??= lineFor(total));
  };
};
