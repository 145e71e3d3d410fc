import type { Condition, Instrument } from '@app/instrument';
import type { Child } from './place-in-tree';

type NumberExpression = Extract<Condition, { readonly op: 'compare' }>['left'];

/** New codes by old. */
export type Renaming = ReadonlyMap<string, string>;

/** Gives groups and items other codes; the conditions that name them follow. */
export const renamed = (instrument: Instrument, names: Renaming): Instrument => ({
  ...instrument,
  children: instrument.children.map((child) => renamedChild(child, names)),
});

export const renamedChild = (child: Child, names: Renaming): Child => {
  const code = names.get(child.code) ?? child.code;
  const relevant = child.relevant ? { relevant: renamedIn(child.relevant, names) } : {};
  return child.type === 'item'
    ? { ...child, code, ...relevant }
    : { ...child, code, ...relevant, children: child.children.map((each) => renamedChild(each, names)) };
};

const renamedIn = (condition: Condition, names: Renaming): Condition => {
  switch (condition.op) {
    case 'and':
    case 'or':
      return { ...condition, args: condition.args.map((arg) => renamedIn(arg, names)) };
    case 'not':
      return { ...condition, arg: renamedIn(condition.arg, names) };
    case 'compare':
      return {
        ...condition,
        left: renamedInNumber(condition.left, names),
        right: renamedInNumber(condition.right, names),
      };
    default:
      return { ...condition, item: names.get(condition.item) ?? condition.item };
  }
};

const renamedInNumber = (expression: NumberExpression, names: Renaming): NumberExpression => {
  if ('number' in expression) return expression;
  if ('item' in expression) return { item: names.get(expression.item) ?? expression.item };
  return {
    ...expression,
    left: renamedInNumber(expression.left, names),
    right: renamedInNumber(expression.right, names),
  };
};
