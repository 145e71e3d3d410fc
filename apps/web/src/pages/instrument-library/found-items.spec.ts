import type { Instrument } from '@app/instrument';
import { countFound, foundItems } from './found-items';

const item = (code: string, text: string) =>
  ({
    type: 'item',
    kind: 'yesNo',
    code,
    text: { id: text },
    weight: '1',
    law: [{ citation: 'UU 14/2008', verified: false }],
  }) as const;
const instrument: Instrument = {
  format: 'terbuka/instrument@1',
  code: 'x',
  version: '1',
  title: { id: 'X' },
  purpose: 'questionnaire',
  source: { id: 'X' },
  verified: false,
  aggregate: 'weighted',
  children: [
    {
      type: 'node',
      code: 'A',
      text: { id: 'Kelompok' },
      weight: '100',
      aggregate: 'weighted',
      children: [item('A1', 'Apakah anggaran diumumkan?'), item('A2', 'Apakah ada SOP?')],
    },
  ],
};

test('nothing is searched for: everything counts', () => {
  expect(foundItems(instrument, '  ')).toBeNull();
  expect(countFound(instrument.children[0]!, null)).toBe(2);
});

test.each([
  ['ANGGARAN apakah', ['A1']],
  ['a2', ['A2']],
  ['14/2008', ['A1', 'A2']],
  ['anggaran sop', []],
])('"%s" is found in %j', (search, codes) => {
  const found = foundItems(instrument, search);
  expect([...(found ?? [])]).toEqual(codes);
  expect(countFound(instrument.children[0]!, found)).toBe(codes.length);
});
