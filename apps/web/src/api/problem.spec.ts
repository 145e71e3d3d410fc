import { ApiProblem } from './problem';

test('a fault that is the head itself is not told twice, others are', () => {
  const head = 'Berkas ini bukan buku kerja Excel.';
  const other = 'Lembar Isian tidak ada.';
  const errors = [head, other].map((message) => ({ path: '', code: 'unreadable', message }));
  const problem = new ApiProblem('refused', 422, 'workbook.refused', head, { errors });
  expect(problem.errors.map(({ message }) => message)).toEqual([head, other]);
  expect(problem.furtherErrors.map(({ message }) => message)).toEqual([other]);
});
