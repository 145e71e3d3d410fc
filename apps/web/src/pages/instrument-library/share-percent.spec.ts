import { sharePercent } from './share-percent';

test.each([
  ['1', '100'],
  ['0', '0'],
  ['0.5', '50'],
  ['0.75', '75'],
  ['0.125', '12.5'],
  ['0.10', '10'],
  ['0.005', '0.5'],
  ['0.3000', '30'],
])('%s is %s per cent', (share, percent) => {
  expect(sharePercent(share)).toBe(percent);
});
