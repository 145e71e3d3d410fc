import { askedWhen } from './asked-when';
import { calculate } from './calculate';
import { compareDecimal, isDecimal } from './compare-decimal';
import { compare } from './fraction';
import type { Condition, Instrument, InstrumentNode, Item, ItemValue, ItemValues, Relation } from './instrument';
import { itemsByCode } from './items-of';
import { own } from './own';
import { isSameCode } from './same-code';

/** The value given to an item, or undefined where it is unanswered. Safe for codes such as `constructor`. */
export const valueOf = (values: ItemValues, itemCode: string): ItemValue | undefined => own(values, itemCode);

/** Whether a value says something: neither absent, nor not applicable, nor rejected, nor blank text. */
export const isAnswered = (value: ItemValue | undefined): value is ItemValue => {
  if (value === undefined || 'notApplicable' in value || 'rejected' in value) return false;
  return !('text' in value) || value.text.trim() !== '';
};

/**
 * Whether an item is put to this body, given its other values: its own condition and those of the nodes above it hold. A
 * comparison with an item that is unanswered, or itself not relevant, is false (decision 0011). Items that refer to each
 * other in a circle are taken at their values, so that it always ends.
 */
export const isRelevant = (item: Item, values: ItemValues, instrument: Instrument): boolean => {
  const condition = askedWhen(item, instrument);
  return condition === undefined || new Relevance(values, instrument).settle(item.code, condition);
};

/** Whether a node's own condition holds on these values; those of the nodes above it are another matter. */
export const isNodeRelevant = ({ relevant }: InstrumentNode, values: ItemValues, instrument: Instrument): boolean =>
  relevant === undefined || evaluateCondition(relevant, new Relevance(values, instrument).value);

/** What counts as the value of each item on one set of values; each condition on the way is evaluated once. */
class Relevance {
  private readonly settled = new Map<string, boolean>();
  private readonly items: ReadonlyMap<string, Item>;

  constructor(
    private readonly values: ItemValues,
    private readonly instrument: Instrument,
  ) {
    this.items = itemsByCode(instrument);
  }

  readonly value = (itemCode: string): ItemValue | undefined => {
    const item = this.items.get(itemCode);
    if (!item) return undefined;
    const condition = askedWhen(item, this.instrument);
    return !condition || this.settle(itemCode, condition) ? valueOf(this.values, itemCode) : undefined;
  };

  settle(itemCode: string, condition: Condition): boolean {
    const known = this.settled.get(itemCode);
    if (known !== undefined) return known;
    this.settled.set(itemCode, true);
    const answer = evaluateCondition(condition, this.value);
    this.settled.set(itemCode, answer);
    return answer;
  }
}

/** Evaluates skip logic on values found by item code; undefined is unanswered, and every comparison with it is false. */
export const evaluateCondition = (condition: Condition, find: (itemCode: string) => ItemValue | undefined): boolean => {
  switch (condition.op) {
    case 'and':
      return condition.args.every((arg) => evaluateCondition(arg, find));
    case 'or':
      return condition.args.some((arg) => evaluateCondition(arg, find));
    case 'not':
      return !evaluateCondition(condition.arg, find);
    case 'compare':
      return compareCalculated(condition, find);
    default:
      return compareItem(condition, find(condition.item));
  }
};

const compareCalculated = (
  { relation, left, right }: Extract<Condition, { readonly op: 'compare' }>,
  find: (itemCode: string) => ItemValue | undefined,
): boolean => {
  const a = calculate(left, find);
  const b = a && calculate(right, find);
  return a !== undefined && b !== undefined && relations[relation](compare(a, b));
};

const relations: Readonly<Record<Relation, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

type ItemComparison = Exclude<Condition, { readonly op: 'and' | 'or' | 'not' | 'compare' }>;

const compareItem = (condition: ItemComparison, value: ItemValue | undefined): boolean => {
  if (!isAnswered(value)) return false;
  switch (condition.op) {
    case 'answered':
      return true;
    case 'equals':
      return 'choice' in value && isSameCode(value.choice, condition.choice);
    case 'selected':
      return 'elements' in value && value.elements.some((element) => isSameCode(element, condition.element));
    default:
      return (
        'number' in value &&
        isDecimal(value.number) &&
        relations[relationOf[condition.op]](compareDecimal(value.number, condition.number))
      );
  }
};

/** How the four comparisons of one item with one number are written as relations. */
export const relationOf = {
  atLeast: '>=',
  moreThan: '>',
  atMost: '<=',
  lessThan: '<',
} as const satisfies Readonly<Record<string, Relation>>;
