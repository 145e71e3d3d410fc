import type { Condition, Instrument, Item } from '@app/instrument';
import { conditionFormula } from './condition-formula';

const item = { type: 'item', kind: 'yesNo', code: 'A1', text: { id: 'Ada?' }, weight: '1', law: [] } as const satisfies Item; // prettier-ignore
const list = { ...item, kind: 'checklist', code: 'A2', elements: [{ code: 'a', text: { id: 'a' } }] } as const satisfies Item; // prettier-ignore
const count = { ...item, kind: 'number', code: 'A3', rule: { type: 'linear', zeroAt: '0', fullAt: '1' } } as const satisfies Item; // prettier-ignore
const instrument: Instrument = { format: 'terbuka/instrument@1', code: 'x', version: '1', title: { id: 'x' }, purpose: 'questionnaire', source: { id: 'x' }, verified: false, aggregate: 'mean', children: [item, list, count] }; // prettier-ignore
const at: Readonly<Record<string, string>> = { A1: '$C$2', A2: '$C$3', 'A2/a': '$C$4', A3: '$C$5' };
const cells = { item: (code: string) => at[code], element: (code: string, element: string) => at[`${code}/${element}`] }; // prettier-ignore

test.each<[string, Condition, string | null]>([
  ['a choice', { op: 'equals', item: 'A1', choice: 'YA' }, 'TRIM($C$2)="Ya"'],
  ['an element', { op: 'selected', item: 'A2', element: 'a' }, 'TRIM($C$4)="Ya"'],
  ['a bound', { op: 'atLeast', item: 'A3', number: '5' }, 'AND(ISNUMBER($C$5),$C$5>=5)'],
  ['any answer', { op: 'answered', item: 'A1' }, 'AND(TRIM($C$2)<>"",TRIM($C$2)<>"Tidak dipersyaratkan")'],
  ['any element', { op: 'answered', item: 'A2' }, 'OR(TRIM($C$4)<>"")'],
  ['both and not', { op: 'and', args: [{ op: 'answered', item: 'A2' }, { op: 'not', arg: { op: 'selected', item: 'A2', element: 'a' } }] }, 'AND(OR(TRIM($C$4)<>""),NOT(TRIM($C$4)="Ya"))'], // prettier-ignore
  ['a calculation, which greys nothing', { op: 'compare', relation: '>', left: { item: 'A3' }, right: { number: '1' } }, null], // prettier-ignore
  ['what is not in the sheet, which greys nothing', { op: 'or', args: [{ op: 'answered', item: 'Z' }, { op: 'answered', item: 'A1' }] }, null], // prettier-ignore
])('%s', (_, condition, formula) => {
  expect(conditionFormula(condition, cells, instrument)).toBe(formula);
});
