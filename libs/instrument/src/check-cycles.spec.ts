import { instrument, isYes, node, yesNo } from '../test/sample';
import { checkInstrument } from './check-instrument';
import type { Instrument } from './instrument';

const circlesIn = (subject: Instrument): string[] =>
  checkInstrument(subject).flatMap(({ code, path, message }) =>
    code === 'condition.cycle' ? `${path} ${message}` : [],
  );

test('items that wait for each other are named once, in order', () => {
  const circle = instrument(
    yesNo('A', '40', { relevant: { op: 'not', arg: isYes('C') } }),
    yesNo('B', '30', { relevant: { op: 'and', args: [isYes('A'), isYes('A')] } }),
    yesNo('C', '30', { relevant: { op: 'or', args: [isYes('B'), { op: 'answered', item: 'GHOST' }] } }),
  );
  expect(circlesIn(circle)).toEqual([
    '/children/0/relevant Syarat butir A → C → B → A saling menunggu; lepaskan salah satu syaratnya.',
  ]);
});

test('two ways to the same item are no circle', () => {
  const diamond = instrument(
    yesNo('A', '25', { relevant: { op: 'or', args: [isYes('B'), isYes('C')] } }),
    yesNo('B', '25', { relevant: isYes('D') }),
    yesNo('C', '25', { relevant: isYes('D') }),
    yesNo('D', '25'),
  );
  expect(circlesIn(diamond)).toEqual([]);
});

test('a group that waits for an item in it waits for itself; it is said where the condition stands', () => {
  const inner = node('G', '100', [node('H', '100', [yesNo('A', '50'), yesNo('B', '50')])]);
  const group = instrument({ ...inner, relevant: isYes('B') });
  expect(circlesIn(group)).toEqual([
    '/children/0/relevant Syarat butir B → B saling menunggu; lepaskan salah satu syaratnya.',
  ]);
});

test('a calculation waits for what it reads', () => {
  const relevant = { op: 'compare', relation: '>', left: { op: 'add', left: { item: 'A' }, right: { number: '1' } }, right: { number: '2' } } as const; // prettier-ignore
  expect(circlesIn(instrument(yesNo('A', '100', { relevant })))).toHaveLength(1);
});
