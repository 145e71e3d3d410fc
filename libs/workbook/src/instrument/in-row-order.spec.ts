import { inRowOrder } from './in-row-order';

const at = (cell: string | null, sheet = 'Peserta', code = 'x'): Parameters<typeof inRowOrder>[0][number] => ({
  sheet,
  cell,
  header: null,
  code,
  message: '',
});

const cells = (faults: Parameters<typeof inRowOrder>[0]): (string | null)[] =>
  inRowOrder(faults).map(({ cell }) => cell);

test('faults are told from the top row down and from the left, what has no cell first', () => {
  expect(cells([at('A7'), at('B11'), at('AA4'), at('B4'), at(null), at('C4')])).toEqual([
    null,
    'B4',
    'C4',
    'AA4',
    'A7',
    'B11',
  ]);
});

test('sheets stay apart, and how many more there are comes last', () => {
  const faults = [at('B9', 'Satu'), at(null, '', 'faults.more'), at('A2', 'Dua'), at('A3', 'Satu')];
  expect(inRowOrder(faults).map(({ cell, sheet, code }) => `${sheet} ${cell} ${code}`)).toEqual([
    'Satu A3 x',
    'Satu B9 x',
    'Dua A2 x',
    ' null faults.more',
  ]);
});
