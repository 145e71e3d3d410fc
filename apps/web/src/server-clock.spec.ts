import { stillGood } from './server-clock';

const measured = { offsetMs: -20 * 86_400_000, serverMs: Date.parse('2026-11-30T05:00:00Z') };

test('a clock known to be twenty days ahead is taken for that without signal too, unless it was put right since', () => {
  expect(stillGood(measured, Date.parse('2026-12-20T06:00:00Z'))).toBe(measured.offsetMs);
  expect(stillGood(measured, Date.parse('2026-11-30T06:00:00Z'))).toBe(0);
});
