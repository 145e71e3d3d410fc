import jsep from 'jsep';
import { refuse } from './expression-fault';
import { leafAt, scanExpression, type Leaf } from './expression-scan';

export type BinaryOperator = 'and' | 'or' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div';

/** An expression as it is written, before anybody asks what it means. `at` is where it starts in the text. */
export type Syntax = { readonly at: number } & (
  | { readonly type: 'leaf'; readonly leaf: Leaf }
  | { readonly type: 'negative'; readonly of: Syntax }
  | { readonly type: 'call'; readonly name: 'selected' | 'not'; readonly args: readonly Syntax[] }
  | { readonly type: 'binary'; readonly operator: BinaryOperator; readonly left: Syntax; readonly right: Syntax }
);

/** Precedence as in XPath, which XLSForm's expressions are. */
const precedence: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
};

/** Signs that a word processor or a keyboard for mathematics writes for ours. */
const spellings: Readonly<Record<string, BinaryOperator>> = {
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '×': '*',
  '÷': 'div',
  '−': '-',
  '–': '-',
};

/** Reads the text of an expression into its tree. Throws `UnreadableExpression`. */
export const readSyntax = (text: string): Syntax => {
  scanExpression(text);
  configure();
  return syntaxOf(parse(text), 0);
};

const parse = (text: string): jsep.Expression => {
  try {
    return jsep(text);
  } catch (error) {
    const { index } = error as { readonly index: number }; // the parser's errors all say where
    return refuse(Math.min(index, text.length - 1), 'Bagian ini tidak lengkap; periksa apa yang kurang di kiri dan kanannya.'); // prettier-ignore
  }
};

let isConfigured = false;
let isInsideToken = false;

/** The parser's settings are one for the whole program; nothing else uses it, and nothing of JavaScript is left in it. */
const configure = (): void => {
  if (isConfigured) return;
  isConfigured = true;
  jsep.removeAllBinaryOps();
  jsep.removeAllUnaryOps();
  jsep.removeAllLiterals();
  for (const [operator, strength] of Object.entries(precedence)) {
    for (const spelling of inAnyCase(operator)) jsep.addBinaryOp(spelling, strength);
  }
  for (const [sign, operator] of Object.entries(spellings)) jsep.addBinaryOp(sign, precedence[operator]);
  for (const minus of ['-', '−', '–']) jsep.addUnaryOp(minus);
  jsep.hooks.add('gobble-token', readToken);
};

const inAnyCase = (word: string): readonly string[] =>
  [...word].reduce<readonly string[]>(
    (starts, letter) => starts.flatMap((start) => [...new Set([start + letter, start + letter.toUpperCase()])]),
    [''],
  );

/** Reads items, texts and numbers in place of the parser, and has it note where everything else starts. */
function readToken(this: jsep.HookScope, env: { node?: jsep.Expression }): void {
  if (isInsideToken) {
    isInsideToken = false;
    return;
  }
  const at = this.index;
  const found = leafAt(this.expr, at);
  if (found) {
    this.index = found.end;
    env.node = { type: 'Leaf', leaf: found.leaf, at };
    return;
  }
  isInsideToken = true;
  const node = this.gobbleToken();
  if (node) env.node = { at, ...node };
}

const syntaxOf = (node: jsep.Expression, start: number): Syntax => {
  const at = 'at' in node ? Number(node['at']) : start;
  switch (node.type) {
    case 'Leaf':
      return { type: 'leaf', leaf: node['leaf'] as Leaf, at };
    case 'UnaryExpression':
      return { type: 'negative', of: syntaxOf((node as jsep.UnaryExpression).argument, at), at };
    case 'BinaryExpression':
      return binaryOf(node as jsep.BinaryExpression);
    case 'CallExpression':
      return callOf(node as jsep.CallExpression, at);
    case 'Compound':
      return refuseNeighbours((node as jsep.Compound).body as jsep.Expression[], at);
    case 'SequenceExpression':
      return refuseNeighbours((node as jsep.SequenceExpression).expressions, at);
    case 'Identifier':
      return refuse(at, `Di kiri atau di kanan "${String(node['name'])}" belum ada syarat.`);
    default:
      return refuse(at, 'Bagian ini tidak dapat dibaca; periksa tanda kurung dan koma di sekitarnya.');
  }
};

const binaryOf = ({ operator, left, right }: jsep.BinaryExpression): Syntax => {
  const first = syntaxOf(left, 0);
  const written = operator.toLowerCase();
  return {
    type: 'binary',
    operator: spellings[written] ?? (written as BinaryOperator),
    left: first,
    right: syntaxOf(right, first.at),
    at: first.at,
  };
};

const callOf = (call: jsep.CallExpression, at: number): Syntax => {
  const name = call.callee.type === 'Identifier' ? String(call.callee['name']).toLowerCase() : '';
  if (name !== 'selected' && name !== 'not') {
    return refuse(at, 'Bagian ini tidak lengkap; periksa apa yang kurang di kiri dan kanannya.');
  }
  return { type: 'call', name, args: call.arguments.map((argument) => syntaxOf(argument, at)), at };
};

const refuseNeighbours = (parts: readonly jsep.Expression[], at: number): never => {
  const [, second] = parts.map((part) => syntaxOf(part, at));
  if (!second) return refuse(at, 'Di sini belum ada syarat.');
  return refuse(second.at, 'Dua bagian berdampingan tanpa penghubung; tulis "and" atau "or" di antaranya.');
};
