import { refuse, UnreadableExpression, type ExpressionFault } from './expression-fault';
import { readSyntax, type Syntax } from './expression-tree';
import type { Condition, NumberExpression, Relation } from './instrument';
import { isDecimal } from './compare-decimal';

/** Levels of objects and lists that a condition may take up in a document, which itself ends at a hundred. */
const deepestDocument = 60;

/**
 * Reads a condition as XLSForm writes it: `${A01} = 'ya'`, `selected(${A02}, 'a')`, `not(...)`, `and`, `or`, comparisons,
 * and `+ - * div` on numbers; `${A01} != ''` asks whether there is an answer. Codes keep the case they were written in.
 * Never evaluated as a program: what is not in this list is refused, in Indonesian, with its place and what to write instead.
 */
export const parseCondition = (
  text: string,
): { readonly condition: Condition } | { readonly fault: ExpressionFault } => {
  try {
    const condition = conditionOf(readSyntax(text));
    if (depthOf(condition) > deepestDocument) {
      refuse(0, 'Syarat terlalu bertingkat; bagilah ke beberapa butir, atau kurangi tanda kurungnya.');
    }
    return { condition };
  } catch (error) {
    if (error instanceof UnreadableExpression) return { fault: error.fault };
    throw error;
  }
};

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

const conditionOf = (syntax: Syntax): Condition => {
  if (syntax.type === 'call') return syntax.name === 'not' ? notOf(syntax) : selectedOf(syntax);
  if (syntax.type !== 'binary') return refuseValue(syntax);
  switch (syntax.operator) {
    case 'and':
    case 'or':
      return jointOf(syntax.operator, syntax);
    case '+':
    case '-':
    case '*':
    case 'div':
      return refuseValue(syntax);
    default:
      return comparisonOf(syntax.operator, syntax);
  }
};

type Binary = Extract<Syntax, { readonly type: 'binary' }>;
type Call = Extract<Syntax, { readonly type: 'call' }>;

/** A value stands where something true or false is needed. */
const refuseValue = (syntax: Syntax): never => {
  const item = itemOf(syntax);
  if (item !== undefined) {
    return refuse(
      syntax.at,
      `Butir ini belum dibandingkan dengan apa pun; untuk "sudah dijawab" tulis \${${item}} != ''.`,
    );
  }
  return refuse(
    syntax.at,
    "Bagian ini bukan syarat; bandingkan dengan sesuatu, misalnya ${A01} = 'ya' atau ${B02} >= 5.",
  );
};

const itemOf = (syntax: Syntax): string | undefined =>
  syntax.type === 'leaf' && 'item' in syntax.leaf ? syntax.leaf.item : undefined;

const textOf = (syntax: Syntax): string | undefined =>
  syntax.type === 'leaf' && 'text' in syntax.leaf ? syntax.leaf.text : undefined;

/** `and` inside `and` is one list, however it was bracketed. */
const jointOf = (op: 'and' | 'or', { left, right }: Binary): Condition => {
  const parts = [conditionOf(left), conditionOf(right)];
  return { op, args: parts.flatMap((part) => (part.op === op ? part.args : part)) };
};

const notOf = ({ args, at }: Call): Condition => {
  const [arg, ...more] = args;
  if (!arg || more.length > 0) return refuse(at, 'not(...) berisi tepat satu syarat.');
  return { op: 'not', arg: conditionOf(arg) };
};

const selectedOf = ({ args, at }: Call): Condition => {
  const [first, second, ...more] = args;
  const item = first && itemOf(first);
  const element = second && (textOf(second) ?? constantOf(second));
  if (item === undefined || !element || more.length > 0) {
    return refuse(at, "selected(...) berisi kode butir dan satu unsur, misalnya selected(${A01}, 'a').");
  }
  return { op: 'selected', item, element };
};

const comparisonOf = (relation: Relation, { left, right }: Binary): Condition => {
  const isOrder = relation !== '=' && relation !== '!=';
  const sides = isOrder ? { left: unquotedNumber(left), right: unquotedNumber(right) } : { left, right };
  const text = textOf(sides.right) ?? textOf(sides.left);
  if (text !== undefined) return textComparisonOf(relation, text, sides);
  return numberComparisonOf(relation, expressionOf(sides.left), expressionOf(sides.right));
};

/** Only numbers have an order, so that a number in quotes can mean nothing else: `${B01} >= '3'`. */
const unquotedNumber = (syntax: Syntax): Syntax => {
  const number = textOf(syntax)?.trim().replace(',', '.');
  return number !== undefined && isDecimal(number) ? { ...syntax, type: 'leaf', leaf: { number } } : syntax;
};

/** With a choice an item is equal or not; the empty text stands for no answer. */
const textComparisonOf = (
  relation: Relation,
  text: string,
  { left, right }: Pick<Binary, 'left' | 'right'>,
): Condition => {
  const isTextRight = textOf(right) !== undefined;
  const item = itemOf(isTextRight ? left : right);
  const at = (isTextRight ? right : left).at;
  if (item === undefined) return refuse(at, "Tulisan hanya dapat dibandingkan dengan butir, misalnya ${A01} = 'ya'.");
  if (relation !== '=' && relation !== '!=') {
    return refuse(at, `Tulisan tidak dapat dibandingkan dengan "${relation}"; pakai "=" atau "!=".`);
  }
  const answered: Condition = { op: 'answered', item };
  if (text === '') return relation === '=' ? { op: 'not', arg: answered } : answered;
  const equals: Condition = { op: 'equals', item, choice: text };
  return relation === '=' ? equals : { op: 'not', arg: equals };
};

const single = { '>=': 'atLeast', '>': 'moreThan', '<=': 'atMost', '<': 'lessThan' } as const;
const turned = { '>=': '<=', '>': '<', '<=': '>=', '<': '>' } as const;

/** One item beside one number has a form of its own, the item first. */
const numberComparisonOf = (relation: Relation, left: NumberExpression, right: NumberExpression): Condition => {
  if (relation !== '=' && relation !== '!=') {
    if ('item' in left && 'number' in right) return { op: single[relation], item: left.item, number: right.number };
    if ('number' in left && 'item' in right) return { op: single[turned[relation]], item: right.item, number: left.number }; // prettier-ignore
  }
  return { op: 'compare', relation, left, right };
};

const arithmetic = { '+': 'add', '-': 'subtract', '*': 'multiply', div: 'divide' } as const;

const expressionOf = (syntax: Syntax): NumberExpression => {
  switch (syntax.type) {
    case 'leaf':
      if ('text' in syntax.leaf)
        return refuse(syntax.at, 'Tulisan tidak dapat dihitung; tulis angka tanpa tanda kutip.');
      return syntax.leaf;
    case 'negative':
      return negativeOf(syntax.of);
    case 'call':
      return refuse(syntax.at, `${syntax.name}(...) bukan angka, sehingga tidak dapat dihitung atau dibandingkan.`);
    case 'binary':
      if (!(syntax.operator in arithmetic)) {
        return refuse(
          syntax.at,
          'Syarat tidak dapat dibandingkan dengan syarat lain; hubungkan dengan "and" atau "or".',
        );
      }
      return {
        op: arithmetic[syntax.operator as keyof typeof arithmetic],
        left: expressionOf(syntax.left),
        right: expressionOf(syntax.right),
      };
  }
};

/** The minus before a number belongs to it; before anything else it takes that away from zero. */
const negativeOf = (of: Syntax): NumberExpression => {
  const inner = expressionOf(of);
  if (of.type === 'leaf' && 'number' in inner) return { number: `-${inner.number}` };
  return { op: 'subtract', left: { number: '0' }, right: inner };
};

const constantOf = (syntax: Syntax): string | undefined =>
  syntax.type === 'leaf' && 'number' in syntax.leaf ? syntax.leaf.number : undefined;
