import type { Condition, NumberExpression } from './instrument';
import { relationOf } from './is-relevant';

/** A condition as XLSForm writes it; what `parseCondition` reads back as the same condition. */
export const printCondition = (condition: Condition): string => {
  switch (condition.op) {
    case 'and':
    case 'or':
      return printJoint(condition);
    case 'not':
      return printNot(condition.arg);
    case 'equals':
      return `${printItem(condition.item)} = ${quoted(condition.choice)}`;
    case 'selected':
      return `selected(${printItem(condition.item)}, ${quoted(condition.element)})`;
    case 'answered':
      return `${printItem(condition.item)} != ''`;
    case 'compare':
      return `${printExpression(condition.left)} ${condition.relation} ${printExpression(condition.right)}`;
    default:
      return `${printItem(condition.item)} ${relationOf[condition.op]} ${condition.number}`;
  }
};

const printItem = (code: string): string => `\${${code}}`;

/** Single quotes unless the text has one; a text with both kinds doubles the single ones. */
const quoted = (text: string): string =>
  text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;

/** A list without parts holds nothing to read back; the linter objects to it. */
const printJoint = ({ op, args }: Extract<Condition, { readonly op: 'and' | 'or' }>): string => {
  if (args.length === 0) return op === 'and' ? 'true()' : 'false()';
  const parts = args.map((arg) => (isJoint(arg) && args.length > 1 ? `(${printCondition(arg)})` : printCondition(arg)));
  return parts.join(` ${op} `);
};

const isJoint = ({ op }: Condition): boolean => op === 'and' || op === 'or';

const printNot = (arg: Condition): string => {
  if (arg.op === 'equals') return `${printItem(arg.item)} != ${quoted(arg.choice)}`;
  return arg.op === 'answered' ? `${printItem(arg.item)} = ''` : `not(${printCondition(arg)})`;
};

const signs = { add: '+', subtract: '-', multiply: '*', divide: 'div' } as const;
const strengths = { add: 1, subtract: 1, multiply: 2, divide: 2 } as const;

const printExpression = (expression: NumberExpression): string => {
  if ('number' in expression) return expression.number;
  if ('item' in expression) return printItem(expression.item);
  const { op, left, right } = expression;
  return `${printSide(left, strengths[op])} ${signs[op]} ${printSide(right, strengths[op] + 1)}`;
};

/** In brackets where it binds more weakly than its place asks; the right side of equals is bracketed too. */
const printSide = (side: NumberExpression, least: number): string =>
  'op' in side && strengths[side.op] < least ? `(${printExpression(side)})` : printExpression(side);
