import { instrument, node, yesNo } from '../test/sample';
import { checkBalance } from './check-balance';
import type { Instrument, InstrumentNode } from './instrument';

const group = (code: string, weight: string, items: number): InstrumentNode =>
  node(code, weight, [
    node(
      `${code}.`,
      weight,
      Array.from({ length: items }, (_, index) => yesNo(`${code}${index}`, '1')),
    ),
  ]);
const found = (subject: Instrument): string[] =>
  checkBalance(subject).map(({ path, message }) => `${path} ${message.split(';')[0]}`);

test('groups in proportion are in order', () => {
  expect(found(instrument(group('A', '60', 20), group('B', '20', 5), group('C', '20', 4)))).toEqual([]);
});

test('one group that decides nearly everything is out of proportion', () => {
  expect(found(instrument(group('A', '61', 20), group('B', '20', 5), group('C', '19', 4)))).toEqual([
    '/children/0/weight Kelompok A menentukan lebih dari 60% nilai',
  ]);
});

test('items of one group that each weigh many times those of another are out of proportion', () => {
  expect(found(instrument(group('A', '40', 40), group('B', '42', 5), group('C', '18', 4)))).toEqual([
    '/children/1/weight Satu butir di kelompok B (5 butir) berbobot lebih dari delapan kali satu butir di kelompok A (40 butir)',
  ]);
});

test('bonuses, empty groups, groups without weight and lone items are left out', () => {
  const bonus = node('D', '1', [yesNo('D1', '1', { bonus: true })]);
  const others = [bonus, group('E', '0', 1), group('F', 'x', 1), yesNo('G', '1')];
  expect(found(instrument(group('A', '90', 20), group('B', '10', 5), ...others))).toEqual([]);
});

test('under a plain mean weights mean nothing', () => {
  expect(found({ ...instrument(group('A', '80', 2), group('B', '10', 9), group('C', '10', 9)), aggregate: 'mean' })).toEqual([]); // prettier-ignore
});
