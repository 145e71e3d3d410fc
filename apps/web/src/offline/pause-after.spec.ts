import { pauseAfter } from './pause-after';

describe('the pause before what waits is sent again', () => {
  test.each([
    ['the first is short', 1, true, 2_000],
    ['it doubles', 3, true, 8_000],
    ['watched, never more than half a minute', 12, true, 30_000],
    ['unwatched, up to five minutes', 12, false, 300_000],
  ])('%s', (_, attempts, isWatched, longest) => {
    expect(pauseAfter(attempts, isWatched, 1)).toBe(longest);
    expect(pauseAfter(attempts, isWatched, 0)).toBe(longest / 2);
  });
});
