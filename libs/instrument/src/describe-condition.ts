import type { Condition, NumberExpression } from './instrument';
import { spoken } from './violation';

/** A condition in words for people: `B12 dijawab YA dan (B13 paling kecil 5 atau B14 terisi)`. */
export const describeCondition = (condition: Condition): string => {
  switch (condition.op) {
    case 'and':
      return condition.args.map(inner).join(' dan ');
    case 'or':
      return condition.args.map(inner).join(' atau ');
    case 'not':
      return `tidak benar bahwa ${inner(condition.arg)}`;
    case 'equals':
      return `${condition.item} dijawab ${condition.choice}`;
    case 'selected':
      return `${condition.item} memuat unsur ${condition.element}`;
    case 'answered':
      return `${condition.item} terisi`;
    case 'compare':
      return `${calculation(condition.left)} ${relationWords[condition.relation]} ${calculation(condition.right)}`;
    default:
      return `${condition.item} ${orderWords[condition.op]} ${spoken(condition.number)}`;
  }
};

const inner = (condition: Condition): string => {
  const words = describeCondition(condition);
  return condition.op === 'and' || condition.op === 'or' ? `(${words})` : words;
};

const orderWords = {
  atLeast: 'paling kecil',
  moreThan: 'lebih dari',
  atMost: 'paling besar',
  lessThan: 'kurang dari',
} as const;

const relationWords = {
  '=': 'sama dengan',
  '!=': 'tidak sama dengan',
  '<': orderWords.lessThan,
  '<=': orderWords.atMost,
  '>': orderWords.moreThan,
  '>=': orderWords.atLeast,
} as const;

const signs = { add: '+', subtract: '−', multiply: '×', divide: '÷' } as const;

const calculation = (expression: NumberExpression): string => {
  if ('number' in expression) return spoken(expression.number);
  if ('item' in expression) return expression.item;
  return `(${calculation(expression.left)} ${signs[expression.op]} ${calculation(expression.right)})`;
};
