import { isApplicable, isRelevant, valueOf, type ItemValue, type ItemValues } from '@app/instrument';
import { add, divide, fraction, one, sum, times, toText, zero, type Fraction } from './fraction';
import type { Mark } from './mark-item';
import {
  knownPartsMax,
  type ChildrenPlan,
  type ItemPlan,
  type NodePlan,
  type Part,
  type QuestionnairePlan,
} from './plan-questionnaire';
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
  readonly lines: readonly SheetLine[];
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
export const scoreTree = (plan: QuestionnairePlan, values: ItemValues, options: TreeOptions = {}): TreeScore => {
  const sitting = { plan, values, bodyKind: options.bodyKind, isSelf: options.isSelf ?? false, given: 0, open: 0 };
  const { share, lines } = combine(plan, sitting);
  return { share, lines, given: sitting.given, open: sitting.open };
};

/** The mean of the children that count, and after it the bonus and penalty points. */
const combine = (plan: ChildrenPlan, sitting: Sitting): { share: Fraction | null; lines: SheetLine[] } => {
  const parts = plan.children.map((child) => ({ child, part: partOf(child, sitting) }));
  const counted: Fraction[] = [];
  const extras: Fraction[] = [];
  let total = 0n;
  for (const { child, part } of parts) {
    if (!part.points) continue;
    if (child.isExtra) {
      extras.push(part.points);
      continue;
    }
    counted.push(part.points);
    total += child.units;
  }
  const extraTotal = total === 0n || plan.declaredUnits === 0n ? total : plan.declaredUnits;
  const lines = parts.map(({ child, part }) => part.lineFor(child.isExtra ? extraTotal : total));
  if (total === 0n) return { share: null, lines };
  const mean = over(sum(counted), total);
  return { share: extras.length ? add(mean, over(sum(extras), extraTotal)) : mean, lines };
};

/**
 * A share of the units. For extras these are the weights as declared, so that items left out elsewhere inflate no bonus.
 */
const over = ({ num, den }: Fraction, total: bigint): Fraction => fraction(num, den * total);

const partOf = (child: ItemPlan | NodePlan, sitting: Sitting): Part =>
  child.type === 'item' ? itemPart(child, sitting) : nodePart(child, sitting);

const nodePart = (child: NodePlan, sitting: Sitting): Part => {
  const { node } = child;
  const { share, lines } = combine(child, sitting);
  const shape = { code: node.code, label: node.text.id, kind: 'node', weight: node.weight, children: lines } as const;
  if (share) return countedPart(child, sitting.plan, { shape, share, rule: `node.${node.aggregate}`, point: 'node' });
  if (node.emptyNode === 'zero')
    return countedPart(child, sitting.plan, { shape, share: zero, rule: 'node.empty.zero', point: 'node' });
  return excludedPart({ ...shape, rule: 'node.empty' }, 'empty');
};

const itemPart = (child: ItemPlan, sitting: Sitting): Part => {
  const { item } = child;
  const value = valueOf(sitting.values, item.code);
  const reason = reasonNotPut(child, sitting);
  if (reason) return excludedPart(itemShape(child, value), reason);
  if (value) sitting.given += 1;
  else if (item.kind !== 'text') sitting.open += 1;
  const key = keyOf(value);
  const known = child.known.get(key);
  if (known) return known;
  const part = valuePart(child, sitting.plan, value);
  if (child.known.size < knownPartsMax) child.known.set(key, part);
  return part;
};

/** Why an item is not put to this body at all; whatever was entered there does not count. */
const reasonNotPut = ({ item }: ItemPlan, { bodyKind, isSelf, values, plan }: Sitting): string | undefined => {
  if (!isApplicable(item, bodyKind)) return 'notApplicableToKind';
  if (isSelf && item.filledBy === 'assessor') return 'assessorOnly';
  return isRelevant(item, values, plan.instrument) ? undefined : 'notRelevant';
};

/** One key per value; the first letter keeps the kinds of value apart. */
const keyOf = (value: ItemValue | undefined): string => {
  if (value === undefined) return 'u';
  if ('choice' in value) return `c${value.choice}`;
  if ('number' in value) return `n${value.number}`;
  if ('elements' in value) return `e${JSON.stringify(value.elements)}`;
  if ('text' in value) return `t${value.text}`;
  return 'rejected' in value ? 'r' : 'a';
};

const valuePart = (child: ItemPlan, plan: QuestionnairePlan, value: ItemValue | undefined): Part => {
  const outcome = outcomeOf(child, plan.rules, value);
  if (typeof outcome === 'string') return excludedPart(itemShape(child, value), outcome);
  const { share, rule, input } = outcome;
  return countedPart(child, plan, {
    shape: itemShape(child, input),
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

const itemShape = ({ item }: ItemPlan, input: ItemValue | undefined): Shape & { readonly rule: string } => ({
  code: item.code,
  label: item.text.id,
  kind: 'item',
  rule: `item.${item.kind}`,
  weight: item.weight,
  ...(input ? { input } : {}),
});

const excludedPart = (shape: Shape & { readonly rule: string }, reason: string): Part => {
  const line: SheetLine = { ...shape, value: null, contribution: null, rounded: null, excluded: reason };
  return { points: null, lineFor: () => line };
};

interface Counted {
  readonly shape: Shape;
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
  const isRounded = toText(inPoints) !== toText(exact);
  const value = times(isRounded ? divide(inPoints, child.stake) : share, rules.scale);
  const points = times(inPoints, { num: child.unitsPerPoint, den: 1n });
  const base = {
    ...shape,
    rule: isRounded ? `${rule}+rounded` : rule,
    value: toText(value),
    rounded: scoreText(value, rules),
  };
  const lineFor = (total: bigint): SheetLine => ({
    ...base,
    contribution: total === 0n ? null : toText(over(times(points, rules.scale), total)),
  });
  return { points, lineFor: point === 'item' ? remembered(lineFor) : lineFor };
};

const remembered = (lineFor: Part['lineFor']): Part['lineFor'] => {
  const lines = new Map<bigint, SheetLine>();
  return (total) => {
    const known = lines.get(total);
    if (known) return known;
    const line = lineFor(total);
    if (lines.size < knownPartsMax) lines.set(total, line);
    return line;
  };
};
