import { drawLot, lotOf } from './draw-lot';

/*
 * By `printf '%s' '2026:35.08.01' | sha256sum` and so on, cut to eight digits:
 * 2026: 3658d74e 01, 3e45d0a9 04, 42db8178 03, 7b5bc09b 02. 2027: 310cc216 04, 44025b0d 03, 4eaebc93 01, b3505c70 02.
 */
const codes = ['35.08.01', '35.08.02', '35.08.03', '35.08.04'];

test('a lot is what sha256sum says of the seed, a colon and the code', () => {
  expect(lotOf('2026', '35.08.01')).toBe('3658d74e019d0f12403126c162513804cb01438acef6041e8edd06b7442fe7da');
});

test('the order is that of the lots, whatever the order of the codes', () => {
  const order = ['35.08.01', '35.08.04', '35.08.03', '35.08.02'];
  expect(drawLot('2026', codes)).toEqual(order);
  expect(drawLot('2026', [...codes].reverse())).toEqual(order);
});

test('another seed draws another order, of the same bodies', () => {
  const other = drawLot('2027', codes);
  expect(other).toEqual(['35.08.04', '35.08.03', '35.08.01', '35.08.02']);
  expect([...other].sort()).toEqual(codes);
});

test('every body comes first about as often as any other', () => {
  const first = new Map<string, number>();
  for (let seed = 0; seed < 4_000; seed++) {
    const [winner = ''] = drawLot(String(seed), codes);
    first.set(winner, (first.get(winner) ?? 0) + 1);
  }
  // Four sides of a fair die, 4000 throws: 1000 each; 150 is more than five standard deviations.
  for (const code of codes) expect(Math.abs((first.get(code) ?? 0) - 1_000)).toBeLessThan(150);
});

test('nobody to draw is nobody drawn', () => {
  expect(drawLot('2026', [])).toEqual([]);
});
