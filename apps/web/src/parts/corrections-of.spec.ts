import { correctionsOf } from './corrections-of';

test('an item shows the corrections that touched it, and no group of the same code', () => {
  const change = { code: 'A1', label: { id: 'Ada situs?' }, type: 'item', change: 'changed', fields: [] } as const;
  const corrections = [
    { version: 3, at: '2026-03-03', reason: 'salah ketik', changes: [{ ...change, type: 'node' as const }] },
    { version: 2, at: '2026-03-02', reason: 'tingkat salah', changes: [change, { ...change, code: 'A2' }] },
  ];
  expect(correctionsOf(corrections, 'A1')).toEqual([{ version: 2, at: '2026-03-02', reason: 'tingkat salah', change }]);
});
