import { compareDecimal, isDecimal, middle, sumDecimals } from './compare-decimal';
import { decimal } from './fraction';
import type { Condition, Decimal, Item, ItemValue, NumberExpression, NumberItem } from './instrument';
import { isSameCode } from './same-code';

/** Codes of the choices an item is answered with; none where it is answered otherwise. */
export const choicesOf = (item: Item): readonly string[] => {
  if (item.kind === 'yesNo') return ['YA', 'TIDAK'];
  return item.kind === 'scale' ? item.levels.map(({ code }) => code) : [];
};

/** Elements beyond which the sets of ticks of a checklist are too many to try. */
const mostElements = 10;

/**
 * Answers to an item that stand for all there are, as far as these conditions can tell them apart; undefined is no answer and
 * comes last. Null where there are too many, or where a calculation leaves no finite list.
 */
export const domainOf = (item: Item, conditions: readonly Condition[]): readonly (ItemValue | undefined)[] | null => {
  const answers = answersOf(
    item,
    conditions.flatMap((condition) => mentionsOf(condition, item.code)),
  );
  return answers && [...answers, undefined];
};

const answersOf = (item: Item, mentions: readonly string[]): readonly ItemValue[] | null => {
  switch (item.kind) {
    case 'yesNo':
    case 'scale':
      return choiceAnswers(choicesOf(item), mentions);
    case 'checklist': {
      const named = item.elements.map(({ code }) => code).filter((code) => isMentioned(code, mentions));
      return named.length > mostElements ? null : subsets(named).map((elements) => ({ elements }));
    }
    case 'number':
      return numberAnswers(item, mentions);
    case 'text':
      return [{ text: 'ada' }];
  }
};

const isMentioned = (code: string, mentions: readonly string[]): boolean =>
  mentions.some((mention) => isSameCode(mention, code));

/** Choices that no condition names are all alike; one of them will do. */
const choiceAnswers = (choices: readonly string[], mentions: readonly string[]): readonly ItemValue[] => {
  const other = choices.find((choice) => !isMentioned(choice, mentions));
  return choices.filter((choice) => choice === other || isMentioned(choice, mentions)).map((choice) => ({ choice }));
};

const subsets = (codes: readonly string[]): readonly (readonly string[])[] =>
  codes.reduce<readonly (readonly string[])[]>((sets, code) => [...sets, ...sets.map((set) => [...set, code])], [[]]);

/** The numbers that conditions compare with, one between each two, and one beyond either end, inside the item's range. */
const numberAnswers = ({ min, max, integer }: NumberItem, mentions: readonly Decimal[]): readonly ItemValue[] => {
  const bounds = [min, max].flatMap((bound) => (bound !== undefined && isDecimal(bound) ? bound : []));
  const points = [...new Set([...mentions, ...bounds, ...(mentions.length + bounds.length > 0 ? [] : ['0'])])];
  points.sort(compareDecimal);
  const candidates = integer ? points.flatMap(integersAround) : aroundAll(points);
  const inside = candidates.filter(
    (number) =>
      (min === undefined || compareDecimal(number, min) >= 0) &&
      (max === undefined || compareDecimal(number, max) <= 0),
  );
  return [...new Set(inside)].map((number) => ({ number }));
};

const aroundAll = (points: readonly Decimal[]): readonly Decimal[] => {
  const first = points[0] as Decimal; // there is always a point
  const last = points.at(-1) as Decimal;
  const between = points.slice(1).map((point, index) => middle(points[index] as Decimal, point));
  return [...points, ...between, sumDecimals([first, '-1']), sumDecimals([last, '1'])];
};

const integersAround = (point: Decimal): readonly Decimal[] => {
  const { num, den } = decimal(point);
  const floor = (num - (((num % den) + den) % den)) / den;
  return [floor - 1n, floor, floor + 1n].map(String);
};

/** What a condition compares an item with: choices, elements, or numbers. */
const mentionsOf = (condition: Condition, itemCode: string): readonly string[] => {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.args.flatMap((arg) => mentionsOf(arg, itemCode));
    case 'not':
      return mentionsOf(condition.arg, itemCode);
    case 'compare':
      return comparesWith(condition.left, condition.right, itemCode);
    case 'answered':
      return [];
    case 'equals':
      return condition.item === itemCode ? [condition.choice] : [];
    case 'selected':
      return condition.item === itemCode ? [condition.element] : [];
    default:
      return condition.item === itemCode ? [condition.number] : [];
  }
};

const comparesWith = (left: NumberExpression, right: NumberExpression, itemCode: string): readonly Decimal[] =>
  [left, right].flatMap((side, index) => {
    const other = index === 0 ? right : left;
    return 'item' in side && side.item === itemCode && 'number' in other ? [other.number] : [];
  });

/** Whether a condition calculates with items, so that no finite list of answers stands for all of them. */
export const isCalculated = (condition: Condition): boolean => {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.args.some(isCalculated);
    case 'not':
      return isCalculated(condition.arg);
    case 'compare':
      return !isSingle(condition.left, condition.right) && !isSingle(condition.right, condition.left);
    default:
      return false;
  }
};

/** An item or a number beside a number. */
const isSingle = (one: NumberExpression, other: NumberExpression): boolean => !('op' in one) && 'number' in other;
