import type { Instrument } from '@app/instrument';
import { type TreeView, shownLines } from './filter-lines';
import { newItem, newNode } from './new-child';
import { linesOf } from './place-in-tree';

const sample: Instrument = {
  format: 'terbuka/instrument@1',
  code: 'x',
  version: '1',
  title: { id: 'X' },
  purpose: 'questionnaire',
  source: { id: 'Kami' },
  verified: false,
  aggregate: 'weighted',
  children: [
    { ...newNode('A'), children: [{ ...newItem('A01'), text: { id: 'Situs resmi' } }, newItem('A02')] },
    { ...newNode('B'), children: [{ ...newItem('B01'), law: [{ citation: 'UU', verified: false }] }] },
  ],
};
const all: TreeView = { text: '', only: 'all', folded: new Set(), faulty: new Set(), commented: new Set() };

test.each([
  ['everything', {}, 'A A01 A02 B B01'],
  ['folded groups keep their items back', { folded: new Set(['A']) }, 'A B B01'],
  ['words, with the group above', { text: 'situs' }, 'A A01'],
  ['a code', { text: 'b01' }, 'B B01'],
  ['a search looks into folded groups', { text: 'situs', folded: new Set(['A']) }, 'A A01'],
  ['only faults', { only: 'faults', faulty: new Set(['A02']) }, 'A A02'],
  ['only without a law', { only: 'noLaw' }, 'A A01 A02'],
  ['only with comments', { only: 'comments', commented: new Set(['B01']) }, 'B B01'],
  ['nothing fits', { text: 'tidak ada' }, ''],
] as const)('%s', (_, view, expected) => {
  expect(
    shownLines(linesOf(sample), { ...all, ...view })
      .map(({ child }) => child.code)
      .join(' '),
  ).toBe(expected);
});
