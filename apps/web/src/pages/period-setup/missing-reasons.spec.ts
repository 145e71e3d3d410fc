import { ApiProblem } from '../../api/problem';
import { joinMissing, missingReasons, writtenReasons } from './missing-reasons';

const warning = { instrument: 'desa', code: 'law.missing', places: ['A1'], message: 'A1 tanpa dasar hukum.' };
const other = { ...warning, code: 'definition.missing' };
const refusal = (code: string, body: Record<string, unknown>): ApiProblem =>
  new ApiProblem('refused', 422, code, 'Tulis alasan', body);

test('the warnings that need a reason are read from the refusal, and from no other', () => {
  expect(missingReasons(refusal('period.reasonsMissing', { warnings: [warning, 'x', null] }))).toEqual([warning]);
  expect(missingReasons(refusal('period.invalid', { warnings: [warning] }))).toEqual([]);
  expect(missingReasons(refusal('period.reasonsMissing', {}))).toEqual([]);
});

test('what is asked again is asked once, with the newest places', () => {
  const again = { ...warning, places: ['A1', 'A2'] };
  expect(joinMissing([warning, other], [again])).toEqual([again, other]);
});

test('reasons are sent by instrument and kind of warning; blank ones are not', () => {
  const texts = { 'desa law.missing': ' Menyusul ', 'desa definition.missing': '  ', 'lama x': 'tidak ditanyakan' };
  expect(writtenReasons([warning, other], texts)).toEqual([
    { instrument: 'desa', code: 'law.missing', reason: 'Menyusul' },
  ]);
});
