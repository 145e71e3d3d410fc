import { compareDecimal, isDecimal } from './compare-decimal';
import type { Condition, Instrument, Item, ItemValue, ItemValues } from './instrument';
import { itemsByCode } from './items-of';
import { own } from './own';

/** Codes of choices and elements compare without regard to case (RULINGS 8): `ya` is `YA`. */
export const isSameCode = (a: string, b: string): boolean => a === b || a.toUpperCase() === b.toUpperCase();

/** The value given to an item, or undefined where it is unanswered. Safe for codes such as `constructor`. */
export const valueOf = (values: ItemValues, itemCode: string): ItemValue | undefined => own(values, itemCode);

/** Whether a value says something: neither absent, nor not applicable, nor rejected, nor blank text. */
export const isAnswered = (value: ItemValue | undefined): value is ItemValue => {
  if (value === undefined || 'notApplicable' in value || 'rejected' in value) return false;
  return !('text' in value) || value.text.trim() !== '';
};

/**
 * Whether an item is put to this body, given its other values. A comparison with an item that is unanswered, or itself not
 * relevant, is false. Items that refer to each other in a circle are taken at their values, so that it always ends.
 */
export const isRelevant = (item: Item, values: ItemValues, instrument: Instrument): boolean => {
  if (!item.relevant) return true;
  const settled = new Map<string, boolean>();
  const index = itemsByCode(instrument);

  const isItemRelevant = (other: Item): boolean => {
    if (!other.relevant) return true;
    const known = settled.get(other.code);
    if (known !== undefined) return known;
    settled.set(other.code, true);
    const answer = evaluateCondition(other.relevant, relevantValue);
    settled.set(other.code, answer);
    return answer;
  };
  const relevantValue = (code: string): ItemValue | undefined => {
    const other = index.get(code);
    return other && isItemRelevant(other) ? valueOf(values, code) : undefined;
  };

  return isItemRelevant(item);
};

/** Evaluates skip logic on values found by item code; undefined is unanswered, and every comparison with it is false. */
export const evaluateCondition = (condition: Condition, find: (itemCode: string) => ItemValue | undefined): boolean => {
  switch (condition.op) {
    case 'and':
      return condition.args.every((arg) => evaluateCondition(arg, find));
    case 'or':
      return condition.args.some((arg) => evaluateCondition(arg, find));
    case 'not':
      return !evaluateCondition(condition.arg, find);
    default:
      return compare(condition, find(condition.item));
  }
};

type Comparison = Exclude<Condition, { readonly op: 'and' | 'or' | 'not' }>;

const compare = (condition: Comparison, value: ItemValue | undefined): boolean => {
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
        inOrder(condition.op, compareDecimal(value.number, condition.number))
      );
  }
};

const inOrder = (op: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan', order: number): boolean => {
  switch (op) {
    case 'atLeast':
      return order >= 0;
    case 'moreThan':
      return order > 0;
    case 'atMost':
      return order <= 0;
    case 'lessThan':
      return order < 0;
  }
};
