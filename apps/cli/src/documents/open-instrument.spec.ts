import { joinFindings, type CellViolation } from './open-instrument';

const finding = { path: '/children/0/law', code: 'law.missing', message: 'A tanpa hukum.', place: 'A', severity: 'warning' } as const; // prettier-ignore
const told: CellViolation = { ...finding, path: 'survey!L2', sheet: 'survey', cell: 'L2' };
const onlyRead: CellViolation = { ...told, code: 'column.unknown', message: 'Kolom ini tidak dibaca.', cell: 'Z1' };

test('what reader and linter both found is told once, with the item and the cell', () =>
  expect(joinFindings([finding], [told])).toEqual([{ ...finding, sheet: 'survey', cell: 'L2' }]));

test('what only one of them found stays', () => {
  const other = { ...finding, code: 'previous.unknown' };
  expect(joinFindings([other, finding], [onlyRead, told])).toEqual([other, { ...finding, sheet: 'survey', cell: 'L2' }, onlyRead]); // prettier-ignore
});

test('two findings in the same words keep a cell each', () => {
  const again = { ...told, cell: 'L3' };
  expect(joinFindings([finding, finding], [told, again]).map(({ cell }) => cell)).toEqual(['L2', 'L3']);
});
