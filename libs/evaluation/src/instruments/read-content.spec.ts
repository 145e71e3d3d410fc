import { builtInInstruments } from '@app/instrument';
import { readContent } from './read-content';

const opd = builtInInstruments['opd-2026'];

test('an instrument of the published shape is read as it is', () => {
  expect(readContent(opd)).toEqual({ content: opd });
});

test('its numbers become text, in a copy', () => {
  const given = { ...opd, children: [{ ...opd.children[0], weight: 12.5 }] };
  expect(readContent(given)).toMatchObject({ content: { children: [{ weight: '12.5' }] } });
  expect(given.children[0]?.weight).toBe(12.5);
});

test.each([
  ['a member nobody knows', { ...opd, colour: 'red' }, '/colour', 'schema.additionalProperties'],
  ['a list', [], '', 'schema.type'],
  ['a number without a plain form', { ...opd, children: [{ ...opd.children[0], weight: 1e21 }] }, '/children/0/weight', 'number.notPlain'], // prettier-ignore
])('%s is told by its place', (_, value, path, code) => {
  expect(readContent(value)).toMatchObject({ faults: [expect.objectContaining({ path, code })] });
});

test('two thousand items and groups are read, one more is not', () => {
  const [group] = opd.children;
  const item = { type: 'item', kind: 'yesNo', code: 'X', text: { id: 'Apa?' }, weight: '1', law: [] };
  const withItems = (count: number): unknown => ({
    ...opd,
    children: [{ ...group, children: Array.from({ length: count }, () => item) }],
  });
  expect(readContent(withItems(1_999))).toHaveProperty('content');
  expect(readContent(withItems(2_000))).toMatchObject({ faults: [{ code: 'instrument.tooMany' }] });
});
