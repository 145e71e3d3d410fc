import type { Instrument } from '@app/instrument';
import { waitingItems, type WaitingBody } from './waiting-items';

const instrument = (code: string, items: readonly string[]): Instrument =>
  ({
    code,
    children: items.map((item) => ({
      type: 'item',
      kind: 'yesNo',
      code: item,
      text: { id: `Butir ${item}` },
      law: [],
    })),
  }) as unknown as Instrument;
const desa = instrument('desa', ['B', 'A', 'C']);
const opd = instrument('opd', ['A']);
const body = (name: string, of: Instrument, itemCodes: readonly string[]): WaitingBody => ({
  assessmentId: `a-${name}`,
  name,
  instrument: of,
  itemCodes,
});

test('items stand in the order of the questionnaire, each with the bodies that wait', () => {
  const items = waitingItems([body('kraton', desa, ['A', 'B']), body('munder', desa, ['A'])]);
  expect(items.map(({ itemCode, bodies }) => [itemCode, bodies.map(({ name }) => name)])).toEqual([
    ['B', ['kraton']],
    ['A', ['kraton', 'munder']],
  ]);
  expect(items[0]).toMatchObject({ itemText: 'Butir B', bodies: [{ assessmentId: 'a-kraton' }] });
});

test('one code in two questionnaires is two items', () => {
  const items = waitingItems([body('kraton', desa, ['A']), body('dinas', opd, ['A'])]);
  expect(items.map(({ instrumentCode, bodies }) => [instrumentCode, bodies.length])).toEqual([
    ['desa', 1],
    ['opd', 1],
  ]);
});

test('nothing waits, nothing is listed', () => {
  expect(waitingItems([body('kraton', desa, [])])).toEqual([]);
});
