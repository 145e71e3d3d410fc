import {
  type Condition,
  type Instrument,
  type Item,
  type NumberExpression,
  type Relation,
  itemsByCode,
} from '@app/instrument';

/** Names the words of a condition that differ per language. */
export interface ConditionWords {
  readonly and: string;
  readonly or: string;
  readonly not: (inner: string) => string;
  readonly is: (item: string, value: string) => string;
  readonly compares: Readonly<
    Record<'atLeast' | 'moreThan' | 'atMost' | 'lessThan', (item: string, number: string) => string>
  >;
  readonly answered: (item: string) => string;
  /** One side of a comparison of calculations: an item's number, or a number. */
  readonly item: (item: string) => string;
  readonly number: (number: string) => string;
  /** The text of a choice or an element of an item. */
  readonly choice: (item: Item | undefined, code: string) => string;
}

/** Says in words when an item is asked, e.g. `butir F01 dijawab “Ya”`. */
export const describeCondition = (condition: Condition, instrument: Instrument, words: ConditionWords): string => {
  const item = (code: string): Item | undefined => itemsByCode(instrument).get(code);
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.args
        .map((part) => {
          const inner = describeCondition(part, instrument, words);
          return part.op === 'and' || part.op === 'or' ? `(${inner})` : inner;
        })
        .join(words[condition.op]);
    case 'not':
      return words.not(describeCondition(condition.arg, instrument, words));
    case 'equals':
      return words.is(condition.item, words.choice(item(condition.item), condition.choice));
    case 'selected':
      return words.is(condition.item, words.choice(item(condition.item), condition.element));
    case 'atLeast':
      if (isLowest(item(condition.item), condition.number)) return words.answered(condition.item);
      return words.compares.atLeast(condition.item, condition.number);
    case 'answered':
      return words.answered(condition.item);
    case 'compare':
      return [
        describeExpression(condition.left, words),
        signs[condition.relation],
        describeExpression(condition.right, words),
      ].join(' ');
    default:
      return words.compares[condition.op](condition.item, condition.number);
  }
};

const signs: Readonly<Record<Relation, string>> = { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' };
const operators = { add: '+', subtract: '−', multiply: '×', divide: '÷' } as const;

const describeExpression = (expression: NumberExpression, words: ConditionWords): string => {
  if ('number' in expression) return words.number(expression.number);
  if ('item' in expression) return words.item(expression.item);
  const side = (part: NumberExpression): string =>
    'op' in part ? `(${describeExpression(part, words)})` : describeExpression(part, words);
  return `${side(expression.left)} ${operators[expression.op]} ${side(expression.right)}`;
};

/** "At least the least there is" is how an instrument says "a number was given". */
const isLowest = (item: Item | undefined, number: string): boolean =>
  item?.kind === 'number' && item.min !== undefined && item.min === number;
