import * as fc from 'fast-check';
import { conditions } from '../test/arbitrary-condition';
import type { Condition, NumberExpression } from './instrument';
import { longestExpression } from './expression-scan';
import { parseCondition } from './parse-condition';
import { printCondition } from './print-condition';

const parsed = (text: string): Condition => {
  const result = parseCondition(text);
  if ('fault' in result) throw new Error(`${text}: ${result.fault.message}`);
  return result.condition;
};
const faultOf = (text: string): { readonly message: string; readonly at: number } => {
  const result = parseCondition(text);
  if ('condition' in result) throw new Error(`${text} was read as ${JSON.stringify(result.condition)}`);
  return result.fault;
};

const yes = (item: string): Condition => ({ op: 'equals', item, choice: 'ya' });
const no = (arg: Condition): Condition => ({ op: 'not', arg });
const item = (code: string): NumberExpression => ({ item: code });
const number = (text: string): NumberExpression => ({ number: text });

describe('a condition as it is written', () => {
  test.each<[string, Condition]>([
    ["${A01} = 'ya'", yes('A01')],
    ['${A01}="ya"', yes('A01')],
    ["${ A01 } = 'ya'", yes('A01')],
    ["'ya' = ${A01}", yes('A01')],
    ['${A01} = ‘ya’', yes('A01')],
    ['${A01} = “ya”', yes('A01')],
    ["${A.1-b_c} = 'Ya'", { op: 'equals', item: 'A.1-b_c', choice: 'Ya' }],
    ["${A01} = 'it''s'", { op: 'equals', item: 'A01', choice: "it's" }],
    ["${A01} != 'ya'", no(yes('A01'))],
    ["${A01} ≠ 'ya'", no(yes('A01'))],
    ["${A01} != ''", { op: 'answered', item: 'A01' }],
    ["${A01} = ''", no({ op: 'answered', item: 'A01' })],
    ["selected(${A02}, 'a')", { op: 'selected', item: 'A02', element: 'a' }],
    ['SELECTED (${A02},3)', { op: 'selected', item: 'A02', element: '3' }],
    ["not(${A01} = 'ya')", no(yes('A01'))],
    ["Not( ${A01} = 'ya' )", no(yes('A01'))],
    ['${B} >= 5', { op: 'atLeast', item: 'B', number: '5' }],
    ['5 <= ${B}', { op: 'atLeast', item: 'B', number: '5' }],
    ['${B} > 0.10', { op: 'moreThan', item: 'B', number: '0.10' }],
    ['${B} ≤ -3', { op: 'atMost', item: 'B', number: '-3' }],
    ['${B} < 5', { op: 'lessThan', item: 'B', number: '5' }],
    ['5 < ${B}', { op: 'moreThan', item: 'B', number: '5' }],
    ['${B} = 5', { op: 'compare', relation: '=', left: item('B'), right: number('5') }],
    ['5 != ${B}', { op: 'compare', relation: '!=', left: number('5'), right: item('B') }],
    ['${B} > ${C}', { op: 'compare', relation: '>', left: item('B'), right: item('C') }],
    [
      '${A} + ${B} * 2 >= (${C} - 1) div -4',
      {
        op: 'compare',
        relation: '>=',
        left: { op: 'add', left: item('A'), right: { op: 'multiply', left: item('B'), right: number('2') } },
        right: { op: 'divide', left: { op: 'subtract', left: item('C'), right: number('1') }, right: number('-4') },
      },
    ],
    [
      '${A} × 2 ÷ 3 – 1 < −${B}',
      {
        op: 'compare',
        relation: '<',
        left: {
          op: 'subtract',
          left: { op: 'divide', left: { op: 'multiply', left: item('A'), right: number('2') }, right: number('3') },
          right: number('1'),
        },
        right: { op: 'subtract', left: number('0'), right: item('B') },
      },
    ],
    [
      "${A} = 'ya' AND ${B} = 'ya'\n\tor ${C} = 'ya'",
      { op: 'or', args: [{ op: 'and', args: [yes('A'), yes('B')] }, yes('C')] },
    ],
    ["(${A} = 'ya' and (${B} = 'ya' and ${C} = 'ya'))", { op: 'and', args: [yes('A'), yes('B'), yes('C')] }],
    [
      "${A} = 'ya' and (${B} = 'ya' or ${C} = 'ya')",
      { op: 'and', args: [yes('A'), { op: 'or', args: [yes('B'), yes('C')] }] },
    ],
  ])('%s', (text, expected) => {
    expect(parsed(text)).toEqual(expected);
  });

  test('what is printed is read back as the same condition', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        expect(parsed(printCondition(condition))).toEqual(condition);
      }),
      { numRuns: 500 },
    );
  });

  test('what is in any text, the answer is a condition that prints, or a fault inside the text', () => {
    const pieces = fc.constantFrom('${A01}', '${B}', "'ya'", '5', '1.5', ' and ', ' or ', ' = ', ' >= ', ' + ', '-', '(', ')', 'not(', 'selected(', ',', ' ', 'div', 'x'); // prettier-ignore
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          const result = parseCondition(text);
          if ('condition' in result) expect(parsed(printCondition(result.condition))).toEqual(result.condition);
          else expect(result.fault.at).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('how conditions are printed', () => {
  test.each<[Condition, string]>([
    [no(no(yes('A'))), "not(${A} != 'ya')"],
    [{ op: 'and', args: [yes('A')] }, "${A} = 'ya'"],
    [{ op: 'and', args: [] }, 'true()'],
    [{ op: 'or', args: [] }, 'false()'],
    [
      { op: 'or', args: [{ op: 'and', args: [yes('A'), yes('B')] }, yes('C')] },
      "(${A} = 'ya' and ${B} = 'ya') or ${C} = 'ya'",
    ],
    [{ op: 'equals', item: 'A', choice: `'"` }, `\${A} = '''"'`],
    [
      {
        op: 'compare',
        relation: '=',
        left: { op: 'subtract', left: item('A'), right: { op: 'add', left: item('B'), right: number('1') } },
        right: number('2'),
      },
      '${A} - (${B} + 1) = 2',
    ],
  ])('%j', (condition, text) => {
    expect(printCondition(condition)).toBe(text);
  });
});

describe('what cannot be read is refused with its place and a remedy', () => {
  test.each<[string, number, string]>([
    ['', 0, 'belum ditulis'],
    ['  ', 0, 'belum ditulis'],
    ["${A} = 'ya' ".padEnd(longestExpression + 1, ' '), 2000, 'terlalu panjang'],
    ["(${A} = 'ya'", 0, 'tambahkan ")"'],
    ["${A} = 'ya')", 11, 'hapuslah'],
    [`${'('.repeat(31)}\${A} = 'ya'${')'.repeat(31)}`, 30, 'bertingkat'],
    ["${A} = 'ya", 7, 'kutip'],
    ['${A} = ’ya', 7, 'kutip'],
    ["${A = 'ya'", 0, '${A01}'],
    ["${ } = 'ya'", 0, 'belum ditulis'],
    ["A01 = 'ya'", 0, '${A01}'],
    ["a.b = 'ya'", 0, '${a.b}'],
    ['${A} = ya', 7, "'ya'"],
    ['${A} = 1,500', 8, '12.5'],
    ['selected(${A}, 1,5)', 16, '12.5'],
    ['${A} > 1e5', 7, '12.5'],
    ['${A} > .5', 7, '12.5'],
    ["${A} == 'ya'", 5, 'satu kali'],
    ['${A} => 5', 5, '">="'],
    ['${A} <> 5', 5, '"!="'],
    ["${A} = 'ya' && ${B} = 'ya'", 12, '"and"'],
    ["${A} = 'ya' || ${B} = 'ya'", 12, '"or"'],
    ["${A} = 'ya' dan ${B} = 'ya'", 12, '"and"'],
    ["!(${A} = 'ya')", 0, 'not('],
    ["not ${A} = 'ya'", 0, 'not('],
    ['${A} / 2 > 1', 5, '"div"'],
    ['${A} mod 2 = 1', 5, 'tidak tersedia'],
    ['${A} ** 2 = 1', 5, 'tidak tersedia'],
    ["${A} ? 'ya' : 'x'", 5, 'tanpa tanda tanya'],
    ["${A}[0] = 'ya'", 4, 'kurung siku'],
    ["{A} = 'ya'", 0, '$'],
    ["$A = 'ya'", 0, '${KODE}'],
    ["${A} = 'ya'; ${B}", 11, 'tidak dikenal'],
    ['count-selected(${A}) > 1', 0, 'count-selected'],
    ['- - -5 < ${A}', 0, 'satu kali'],
    ["${A} = 'ya', ${B} = 'ya'", 11, 'Koma'],
    ["(${A} = 'ya', ${B} = 'ya')", 12, 'Koma'],
    ["${A} = 'ya' ${B} = 'ya'", 12, '"and" atau "or"'],
    ["(${A} = 'ya' ${B} = 'ya')", 13, '"and" atau "or"'],
    ["${A} = 'ya' and", 12, 'kanan "and"'],
    ["and ${A} = 'ya'", 0, 'kiri'],
    ['${A} =', 5, 'tidak lengkap'],
    ['and', 0, 'belum ada syarat'],
    ['()5', 0, 'tidak dapat dibaca'],
    ["and (${A} = 'ya')", 0, 'tidak lengkap'],
    ["(${A} = 'ya')(${B} = 'ya')", 0, 'tidak lengkap'],
    ['()', 0, 'belum ada syarat'],
    ['${A}', 0, "${A} != ''"],
    ["'ya'", 0, 'bukan syarat'],
    ['${A} + 1', 0, 'bukan syarat'],
    ['not()', 0, 'tepat satu'],
    ["not(${A} = 'ya' ${B} = 'x')", 0, 'tepat satu'],
    ['selected()', 0, 'selected(${A01}'],
    ['selected(${A})', 0, 'selected(${A01}'],
    ["selected('a', ${A})", 0, 'selected(${A01}'],
    ["selected(${A}, '')", 0, 'selected(${A01}'],
    ["selected(${A}, 'a', 'b')", 0, 'selected(${A01}'],
    ['selected(${A}, ${B})', 0, 'selected(${A01}'],
    ["selected(${A}, 'a'", 8, 'tambahkan ")"'],
    ["'ya' = 'ya'", 7, 'hanya dapat dibandingkan dengan butir'],
    ["'ya' = 5", 0, 'hanya dapat dibandingkan dengan butir'],
    ["${A} > 'ya'", 7, '"=" atau "!="'],
    ["${A} > 'lima'", 7, 'pakai'],
    ["${A} + 'x' > 5", 7, 'tidak dapat dihitung'],
    ["not(${A} = 'ya') > 5", 0, 'bukan angka'],
    ['1 < ${A} < 3', 0, '"and" atau "or"'],
    [`${'${A}+'.repeat(70)}1 > 2`, 0, 'terlalu bertingkat'],
  ])('%s', (text, at, remedy) => {
    const fault = faultOf(text);
    expect(fault.message).toContain(remedy);
    expect(fault.at).toBe(at);
    expect(fault.message).toContain(`(Huruf ke-${at + 1}.)`);
  });

  test('a deep condition is refused, not a crash', () => {
    const deep = `${'not('.repeat(300)}\${A} = 'ya'${')'.repeat(300)}`;
    expect(faultOf(deep).message).toContain('bertingkat');
  });

  test('a fault of the program is not taken for one of the text', () => {
    expect(() => parseCondition(5 as unknown as string)).toThrow(TypeError);
  });
});

test.each([
  ["${A} >= '3'", '${A} >= 3'],
  ["'2,5' < ${A}", '2.5 < ${A}'],
  ['${A} > 2,5', '${A} > 2.5'],
  ['${A} = 12,25 or (${A} + 0,5) * 2 < ${B}', '${A} = 12.25 or (${A} + 0.5) * 2 < ${B}'],
])('%s is read as %s', (written, meant) => expect(parseCondition(written)).toEqual(parseCondition(meant)));
