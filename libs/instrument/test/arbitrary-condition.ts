import * as fc from 'fast-check';
import type { Condition, NumberExpression } from '../src';

const itemCodes = fc.constantFrom('A01', 'A-2', 'B.1_x', 'c', 'Z9');
const codes = fc.oneof(
  fc.constantFrom(
    'ya',
    'TIDAK',
    'a',
    '1',
    "ada '24",
    'kata "ini"',
    `'"`,
    "''",
    '“x”',
    'dua  kata',
    '\\n',
    '${A01}',
    ') or (',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const numbers = fc.constantFrom('0', '5', '-5', '12.50', '0.001', '-0.5', '007', '99999999999999999999.1');
const relations = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');

const expressions = fc.letrec<{ any: NumberExpression; leaf: NumberExpression; calculation: NumberExpression }>(
  (tie) => ({
    leaf: fc.oneof(itemCodes.map((item) => ({ item })), numbers.map((number) => ({ number }))), // prettier-ignore
    calculation: fc.record({
      op: fc.constantFrom('add', 'subtract', 'multiply', 'divide'),
      left: tie('any'),
      right: tie('any'),
    }),
    any: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('calculation')),
  }),
).any;

/** As the parser writes it: one item beside one number is no calculation, except for `=` and `!=`. */
const isCanonical = (condition: Condition): boolean => {
  if (condition.op !== 'compare' || condition.relation === '=' || condition.relation === '!=') return true;
  const { left, right } = condition;
  return !(('item' in left && 'number' in right) || ('number' in left && 'item' in right));
};

const simple: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ op: fc.constant('equals' as const), item: itemCodes, choice: codes }),
  fc.record({ op: fc.constant('selected' as const), item: itemCodes, element: codes }),
  fc.record({ op: fc.constant('answered' as const), item: itemCodes }),
  fc.record({ op: fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan'), item: itemCodes, number: numbers }),
  fc
    .record({ op: fc.constant('compare' as const), relation: relations, left: expressions, right: expressions })
    .filter(isCanonical),
);

const jointOf = (op: 'and' | 'or', args: readonly Condition[]): Condition => ({
  op,
  args: args.flatMap((arg) => (arg.op === op ? arg.args : arg)),
});

/** Conditions in the form that the parser gives them. */
export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    simple,
    tie('any').map((arg): Condition => ({ op: 'not', arg })),
    fc.tuple(fc.constantFrom('and', 'or'), fc.array(tie('any'), { minLength: 2, maxLength: 3 })).map(([op, args]) => jointOf(op, args)), // prettier-ignore
  ),
})).any;
