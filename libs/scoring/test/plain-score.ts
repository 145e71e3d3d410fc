import {
  add,
  clamp,
  compare,
  decimal,
  divide,
  fraction,
  one,
  subtract,
  times,
  zero,
  type Fraction,
  type Instrument,
  type InstrumentNode,
  type Item,
  type ItemValue,
  type ItemValues,
  type NumberItem,
} from '@app/instrument';
import { rounded } from '../src/rounding';
import { scoringRules, type ScoringPolicy, type ScoringRules } from '../src/scoring-rules';

/**
 * The same rules once more, written straight from RULINGS 1–9 with one fraction after the other and nothing remembered:
 * what the product's scoring is compared with. Tests only.
 */
export const plainScore = (instrument: Instrument, values: ItemValues, policy: ScoringPolicy): Fraction | null => {
  const rules = scoringRules(policy);
  const value = nodeValue(instrument, values, rules);
  const codes = scoredCodes(instrument);
  const given = allCodes(instrument).some((code) => values[code] !== undefined);
  const open = codes.some((code) => values[code] === undefined);
  if (!given || (!value && open)) return zero;
  return value && times(value, rules.scale);
};

const allCodes = ({ children }: Pick<InstrumentNode, 'children'>): readonly string[] =>
  children.flatMap((child) => (child.type === 'item' ? [child.code] : allCodes(child)));
const scoredCodes = ({ children }: Pick<InstrumentNode, 'children'>): readonly string[] =>
  children.flatMap((child) => (child.type === 'node' ? scoredCodes(child) : child.kind === 'text' ? [] : [child.code]));

type Parent = Pick<InstrumentNode, 'aggregate' | 'children'>;

const nodeValue = (node: Parent, values: ItemValues, rules: ScoringRules): Fraction | null => {
  let top = zero;
  let bottom = zero;
  let declared = zero;
  let extra = zero;
  for (const child of node.children) {
    const weight = decimal(child.weight);
    const isExtra = child.type === 'item' && (child.bonus === true || weight.num < 0n);
    if (!isExtra) declared = add(declared, weight);
    const value = childValue(child, values, rules, isExtra);
    if (!value) continue;
    const stake = node.aggregate === 'mean' && !isExtra ? one : weight;
    const exact = times(value, stake);
    const points = rules.roundAt.has(child.type) ? rounded(exact, rules) : exact;
    if (isExtra) extra = add(extra, points);
    else {
      top = add(top, points);
      bottom = add(bottom, stake);
    }
  }
  if (bottom.num === 0n) return null;
  return add(divide(top, bottom), divide(extra, declared.num === 0n ? bottom : declared));
};

const childValue = (
  child: InstrumentNode | Item,
  values: ItemValues,
  rules: ScoringRules,
  isExtra: boolean,
): Fraction | null => {
  if (child.type === 'node') return nodeValue(child, values, rules) ?? (child.emptyNode === 'zero' ? zero : null);
  const value = values[child.code];
  if (child.kind === 'text') return null;
  if (value === undefined) return rules.unanswered === 'zero' ? zero : null;
  if ('rejected' in value) return zero;
  if (!('notApplicable' in value)) return clamp(itemValue(child, value), zero, one);
  if (isExtra || rules.notApplicable === 'exclude') return null;
  return rules.notApplicable === 'full' ? one : zero;
};

const itemValue = (item: Item, value: ItemValue): Fraction => {
  if ('choice' in value) return choiceValue(item, value.choice.toUpperCase());
  if (item.kind === 'checklist' && 'elements' in value) {
    const needed = item.required ?? item.elements.length;
    const met = Math.min(value.elements.length, needed);
    return item.allOrNothing && met < needed ? zero : fraction(BigInt(met), BigInt(needed));
  }
  if (item.kind === 'number' && 'number' in value) return numberValue(item, decimal(value.number));
  throw new Error(`value does not fit ${item.code}`);
};

const choiceValue = (item: Item, choice: string): Fraction => {
  if (item.kind === 'yesNo') return choice === 'YA' ? one : zero;
  const level = item.kind === 'scale' ? item.levels.find(({ code }) => code.toUpperCase() === choice) : undefined;
  if (!level) throw new Error(`value does not fit ${item.code}`);
  return decimal(level.fraction);
};

const numberValue = ({ rule }: NumberItem, number: Fraction): Fraction => {
  if (rule.type === 'linear')
    return divide(subtract(number, decimal(rule.zeroAt)), subtract(decimal(rule.fullAt), decimal(rule.zeroAt)));
  let best: { readonly from: Fraction; readonly share: Fraction } = { from: number, share: zero };
  let isReached = false;
  for (const bracket of rule.brackets) {
    const from = decimal(bracket.from);
    if (compare(from, number) > 0 || (isReached && compare(from, best.from) < 0)) continue;
    best = { from, share: decimal(bracket.fraction) };
    isReached = true;
  }
  return best.share;
};
