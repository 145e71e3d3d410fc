import type { Condition, Item } from '@app/instrument';

export const relations = [
  'is',
  'isNot',
  'selected',
  'notSelected',
  'atLeast',
  'moreThan',
  'atMost',
  'lessThan',
  'answered',
  'notAnswered',
] as const;
export type SimpleRelation = (typeof relations)[number];

/** One line of the condition builder. */
export interface SimplePart {
  readonly item: string;
  readonly relation: SimpleRelation;
  /** A choice, an element or a number; '' for answered. */
  readonly value: string;
}

/** What the builder can show: parts that must all hold, or one of which must. */
export interface SimpleCondition {
  readonly join: 'and' | 'or';
  readonly parts: readonly SimplePart[];
}

/** A condition as the builder shows it; null where only the expression can. */
export const toSimple = (condition: Condition): SimpleCondition | null => {
  if (condition.op !== 'and' && condition.op !== 'or') {
    const part = toPart(condition);
    return part && { join: 'and', parts: [part] };
  }
  const parts = condition.args.map(toPart);
  return parts.length > 0 && parts.every((part) => part !== null) ? { join: condition.op, parts } : null;
};

const toPart = (condition: Condition): SimplePart | null => {
  switch (condition.op) {
    case 'equals':
      return { item: condition.item, relation: 'is', value: condition.choice };
    case 'selected':
      return { item: condition.item, relation: 'selected', value: condition.element };
    case 'answered':
      return { item: condition.item, relation: 'answered', value: '' };
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
      return { item: condition.item, relation: condition.op, value: condition.number };
    case 'not':
      return negated(condition.arg);
    default:
      return null;
  }
};

const opposite: Readonly<Partial<Record<SimpleRelation, SimpleRelation>>> = {
  is: 'isNot',
  selected: 'notSelected',
  answered: 'notAnswered',
};

const negated = (condition: Condition): SimplePart | null => {
  const part = condition.op === 'not' ? null : toPart(condition);
  const relation = part && opposite[part.relation];
  return relation ? { ...part, relation } : null;
};

export const fromSimple = ({ join, parts }: SimpleCondition): Condition | null => {
  const [first, ...rest] = parts.map(fromPart);
  if (!first) return null;
  return rest.length === 0 ? first : { op: join, args: [first, ...rest] };
};

const fromPart = ({ item, relation, value }: SimplePart): Condition => {
  switch (relation) {
    case 'is':
      return { op: 'equals', item, choice: value };
    case 'selected':
      return { op: 'selected', item, element: value };
    case 'answered':
      return { op: 'answered', item };
    case 'isNot':
    case 'notSelected':
    case 'notAnswered':
      return { op: 'not', arg: fromPart({ item, relation: affirmed[relation], value }) };
    default:
      return { op: relation, item, number: value };
  }
};

const affirmed = { isNot: 'is', notSelected: 'selected', notAnswered: 'answered' } as const;

const relationsOfKind: Readonly<Record<Item['kind'], readonly SimpleRelation[]>> = {
  yesNo: ['is', 'isNot', 'answered', 'notAnswered'],
  scale: ['is', 'isNot', 'answered', 'notAnswered'],
  checklist: ['selected', 'notSelected', 'answered', 'notAnswered'],
  number: ['atLeast', 'moreThan', 'atMost', 'lessThan', 'answered', 'notAnswered'],
  text: ['answered', 'notAnswered'],
};

/** What can be asked of an item's answer; everything where the item is gone. */
export const relationsFor = (item: Item | undefined): readonly SimpleRelation[] =>
  item ? relationsOfKind[item.kind] : relations;

/** A part that fits the item: the first question that can be asked of it, with its first answer. */
export const startingPart = (item: Item): SimplePart => {
  const relation = relationsFor(item)[0] ?? 'answered';
  return { item: item.code, relation, value: startingValue(item) };
};

export const startingValue = (item: Item): string => {
  switch (item.kind) {
    case 'yesNo':
      return 'YA';
    case 'scale':
      return item.levels[0]?.code ?? '';
    case 'checklist':
      return item.elements[0]?.code ?? '';
    case 'number':
      return item.min ?? '0';
    case 'text':
      return '';
  }
};
