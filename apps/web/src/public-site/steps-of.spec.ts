import type { SheetLine } from '@app/scoring';
import { stepsOf } from './steps-of';

const line = (code: string, contribution: string | null, children?: readonly SheetLine[]): SheetLine => ({
  code,
  label: code,
  kind: children ? 'node' : 'item',
  rule: 'x',
  weight: '1',
  value: contribution,
  contribution,
  rounded: null,
  ...(children ? { children } : {}),
});

test('what is added comes after what it is added from, and what does not count is no term', () => {
  const sheet = line('final', '12', [
    line('A', '7', [line('A1', '5'), line('A2', '2'), line('A3', null)]),
    line('B', '5'),
  ]);
  expect(stepsOf(sheet).map(({ code, terms, value }) => [code, terms.map((term) => term.contribution), value])).toEqual(
    [
      ['A', ['5', '2'], '7'],
      ['final', ['7', '5'], '12'],
    ],
  );
});
