import type { Violation } from '@app/instrument';
import { settleReasons } from './settle-reasons';

const warning = (code: string, place: string): Violation => ({
  path: `/${place}`,
  code,
  message: `${code} pada ${place}`,
  severity: 'warning',
  place,
});
const fault: Violation = { path: '', code: 'weights.sum', message: 'Jumlah bobot.' };

test('a reason given now covers every place the warning is at', () => {
  const found = settleReasons(
    [warning('law.missing', 'A1'), warning('law.missing', 'A2')],
    [{ code: 'law.missing', reason: ' Belum ada dasar hukum. ' }],
    [],
  );
  expect(found).toEqual({
    reasons: [{ code: 'law.missing', reason: 'Belum ada dasar hukum.', places: ['A1', 'A2'] }],
    missing: [],
  });
});

test('a reason given before covers its own places only; one given now takes its place', () => {
  const before = [{ code: 'law.missing', reason: 'Lama.', places: ['A1'] }];
  const violations = [warning('law.missing', 'A1'), warning('law.missing', 'A2')];
  expect(settleReasons([warning('law.missing', 'A1')], [], before)).toEqual({ reasons: before, missing: [] });
  expect(settleReasons(violations, [], before)).toEqual({
    reasons: before,
    missing: [{ code: 'law.missing', places: ['A2'], message: 'law.missing pada A2' }],
  });
  expect(settleReasons(violations, [{ code: 'law.missing', reason: 'Baru.' }], before)).toEqual({
    reasons: [{ code: 'law.missing', reason: 'Baru.', places: ['A1', 'A2'] }],
    missing: [],
  });
});

test('a blank reason is none, one for what is not there is not kept, and errors are not reasoned away', () => {
  const given = [
    { code: 'law.missing', reason: '  ' },
    { code: 'text.similar', reason: 'Memang mirip.' },
    { code: 'weights.sum', reason: 'Biar saja.' },
  ];
  expect(settleReasons([warning('law.missing', 'A1'), fault], given, [])).toEqual({
    reasons: [],
    missing: [{ code: 'law.missing', places: ['A1'], message: 'law.missing pada A1' }],
  });
});
