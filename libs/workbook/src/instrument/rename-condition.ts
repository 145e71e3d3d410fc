import type { Condition, NumberExpression } from '@app/instrument';

/** How the items and choices of a condition are called elsewhere. */
export interface Renaming {
  item(name: string): string;
  choice(item: string, name: string): string;
}

/** The same condition with other names; `choice` is asked with the item's old name. */
export const renameCondition = (condition: Condition, names: Renaming): Condition => {
  switch (condition.op) {
    case 'and':
    case 'or':
      return { ...condition, args: condition.args.map((arg) => renameCondition(arg, names)) };
    case 'not':
      return { ...condition, arg: renameCondition(condition.arg, names) };
    case 'compare':
      return { ...condition, left: renamed(condition.left, names), right: renamed(condition.right, names) };
    case 'equals':
      return { ...condition, item: names.item(condition.item), choice: names.choice(condition.item, condition.choice) };
    case 'selected':
      return {
        ...condition,
        item: names.item(condition.item),
        element: names.choice(condition.item, condition.element),
      };
    default:
      return { ...condition, item: names.item(condition.item) };
  }
};

const renamed = (expression: NumberExpression, names: Renaming): NumberExpression => {
  if ('number' in expression) return expression;
  if ('item' in expression) return { item: names.item(expression.item) };
  return { ...expression, left: renamed(expression.left, names), right: renamed(expression.right, names) };
};
