import type { InstrumentNode, Item } from '@app/instrument';
import { translator } from '../../i18n/catalogue';
import { messages } from './messages';
import { weightWords } from './tree-words';

const words = { t: translator(messages, 'id'), decimal: (value: string) => value.replace('.', ',') };
const node = (weight: string): InstrumentNode => ({
  type: 'node',
  code: 'A',
  text: { id: 'A' },
  weight,
  aggregate: 'sum',
  children: [],
});
const text: Item = { type: 'item', kind: 'text', code: 'T', text: { id: 'T' }, weight: '0', law: [] };

test.each([
  ['a percentage at the top', node('15'), { aggregate: 'weighted', isTop: true }, 'bobot 15%'],
  ['points where points are summed', node('7.50'), { aggregate: 'sum', isTop: false }, '7,5 poin'],
  ['a part beside its siblings', node('100'), { aggregate: 'weighted', isTop: false }, 'bobot 100'],
  ['whole numbers without a comma', node('2.0'), { aggregate: 'sum', isTop: true }, '2 poin'],
  ['nothing under a plain mean', node('15'), { aggregate: 'mean', isTop: true }, null],
  ['nothing for what is not scored', text, { aggregate: 'sum', isTop: false }, null],
] as const)('a weight is %s', (_, child, parent, expected) => {
  expect(weightWords(child, parent, words)).toBe(expected);
});
