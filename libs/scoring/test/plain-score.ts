import type { Instrument, InstrumentNode, Item, ItemValue, ItemValues } from '@app/instrument';
import { add, clamp, decimal, divide, fraction, one, subtract, times, zero, type Fraction } from '../src/fraction';
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
  if (item.kind === 'yesNo' && 'choice' in value) return value.choice.toUpperCase() === 'YA' ? one : zero;
  if (item.kind === 'scale' && 'choice' in value)
    return decimal(item.levels.find(({ code }) => code.toUpperCase() === value.choice.toUpperCase())?.fraction ?? 'x');
  if (item.kind === 'checklist' && 'elements' in value) {
    const needed = item.required ?? item.elements.length;
    const met = Math.min(value.elements.length, needed);
    return item.allOrNothing && met < needed ? zero : fraction(BigInt(met), BigInt(needed));
  }
  if (item.kind === 'number' && 'number' in value) {
    const { rule } = item;
    const number = decimal(value.number);
    if (rule.type === 'linear')
      return divide(subtract(number, decimal(rule.zeroAt)), subtract(decimal(rule.fullAt), decimal(rule.zeroAt)));
    const reached = rule.brackets.filter(({ from }) => subtract(number, decimal(from)).num >= 0n);
    const from = reached
      .map((each) => decimal(each.from))
      .reduce((a, b) => (subtract(a, b).num > 0n ? a : b), decimal('-999'));
    return decimal(reached.find((each) => subtract(decimal(each.from), from).num === 0n)?.fraction ?? '0');
  }
  throw new Error(`value does not fit ${item.code}`);
};
