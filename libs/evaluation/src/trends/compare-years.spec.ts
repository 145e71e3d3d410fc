import type { Instrument, InstrumentNode, Item } from '@app/instrument';
import { scoreQuestionnaire, type SheetLine } from '@app/scoring';
import { categoryMeans } from './category-means';
import { compareYears, type JudgedYear } from './compare-years';

const item = (code: string, more: Partial<Item> = {}): Item =>
  ({ type: 'item', kind: 'yesNo', code, text: { id: `Pertanyaan ${code}` }, weight: '1', law: [], ...more }) as Item;

const node = (
  code: string,
  children: InstrumentNode['children'],
  more: Partial<InstrumentNode> = {},
): InstrumentNode => ({
  type: 'node',
  code,
  text: { id: `Bagian ${code}` },
  weight: '1',
  aggregate: 'weighted',
  children,
  ...more,
});

const instrument = (...children: Instrument['children']): Instrument => ({
  format: 'terbuka/instrument@1',
  code: 'uji',
  version: '1',
  title: { id: 'Uji' },
  purpose: 'questionnaire',
  source: { id: 'uji' },
  verified: false,
  aggregate: 'weighted',
  children,
});

const policy = { scale: '5', decimals: 1, rounding: 'half-up' } as const;

/** A year in which each body said Ya to the items listed and Tidak to the others; `-B` leaves B out as not applicable. */
const year = (questionnaire: Instrument, ...bodies: readonly string[]): JudgedYear => {
  const codes = [...JSON.stringify(questionnaire).matchAll(/"item","kind":"yesNo","code":"(\w+)"/g)].map(
    ([, code]) => code ?? '',
  );
  const lines = bodies.map((words): SheetLine => {
    const said = words.split(' ');
    const values = codes.map((code) => [
      code,
      said.includes(`-${code}`) ? { notApplicable: true } : { choice: said.includes(code) ? 'YA' : 'TIDAK' },
    ]);
    return scoreQuestionnaire(questionnaire, Object.fromEntries(values), policy).line;
  });
  return { instrument: questionnaire, means: categoryMeans(lines, policy.scale) };
};

describe('means of a category', () => {
  test('in percent of the scale, over the bodies for whom the line counts', () => {
    const { means } = year(instrument(item('A'), item('B')), 'A B', 'A', 'A -B');
    expect(means.items.get('A')).toEqual({ percent: { num: 100n, den: 1n }, bodies: 3 });
    expect(means.items.get('B')).toEqual({ percent: { num: 50n, den: 1n }, bodies: 2 });
  });

  test('of nobody there is none', () => {
    expect([...categoryMeans([], '100').items]).toEqual([]);
  });
});

describe('two years', () => {
  const before = instrument(node('I', [item('A'), item('B')]), node('II', [item('C')]));

  test('each node says which one it stands in', () => {
    const nested = instrument(node('I', [node('I1', [item('A')]), node('I2', [item('B')])]));
    const compared = compareYears(year(nested, 'A'), null, 'half-up');
    expect(compared.nodes.map(({ code, parent }) => [code, parent])).toEqual([
      ['I', ''],
      ['I1', 'I'],
      ['I2', 'I'],
    ]);
  });

  test('an item under another code is followed; the difference is of exact means, rounded once', () => {
    const after = instrument(node('I', [item('A2', { text: { id: 'Pertanyaan A' }, previousCode: 'A' }), item('B')]));
    const compared = compareYears(year(after, 'A2', 'B', 'B'), year(before, 'A', 'A', 'B'), 'half-up');
    expect(compared.items[0]).toMatchObject({
      previousCode: 'A',
      mean: '33.33',
      previousMean: '66.67',
      difference: '-33.33',
    });
    expect(compared.nodes).toMatchObject([{ code: 'I', comparable: true, mean: '50.00', difference: '0.00' }]);
    expect(compared.gone).toMatchObject([{ code: 'C', node: 'II', previousMean: '0.00', previousBodies: 3 }]);
    expect(compared.summary).toEqual({ items: 2, comparable: 2, difference: '0.00' });
  });

  test.each([
    ['the same in another order', node('I', [item('B'), item('A')]), true],
    ['another weight inside', node('I', [item('A', { weight: '2' }), item('B')]), false],
    ['the weight written otherwise', node('I', [item('A', { weight: '1.0' }), item('B')]), true],
    ['one more item', node('I', [item('A'), item('B'), item('X')]), false],
    ['one item less', node('I', [item('A')]), false],
    [
      'an item that broke',
      node('I', [item('A', { text: { id: 'Soal yang lain sama sekali' }, previousCode: 'A' }), item('B')]),
      false,
    ],
    ['another way to add up', node('I', [item('A'), item('B')], { aggregate: 'mean' }), false],
    ['its own weight', node('I', [item('A'), item('B')], { weight: '9' }), true],
  ] as const)('a node with %s', (_, changed, comparable) => {
    const compared = compareYears(year(instrument(changed), 'A B'), year(before, 'A'), 'half-up');
    expect(compared.nodes[0]).toMatchObject({ comparable, difference: comparable ? '50.00' : null });
  });

  test('without a year before everything is new, and nothing is compared', () => {
    const compared = compareYears(year(before, 'A'), null, 'half-up');
    expect(compared.items.map(({ link, difference }) => [link, difference])).toEqual([
      ['new', null],
      ['new', null],
      ['new', null],
    ]);
    expect(compared.summary).toEqual({ items: 3, comparable: 0, difference: null });
  });

  test('written answers have no mean and no row', () => {
    const after = instrument(item('A'), item('T', { kind: 'text' } as Partial<Item>));
    expect(compareYears(year(after, 'A'), null, 'half-up').items.map(({ code }) => code)).toEqual(['A']);
  });
});
