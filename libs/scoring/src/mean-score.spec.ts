import { meanGain, meanScore } from './mean-score';

const by = { decimals: 2, rounding: 'half-up' } as const;

describe('means over bodies', () => {
  test.each([
    [['90', '80.01'], '85.01'],
    [['458/5', '0'], '45.80'],
    [['100', '100', '0'], '66.67'],
    [[], null],
  ])('the mean of %j is %s, rounded once', (scores, expected) => {
    expect(meanScore(scores, by)).toBe(expected);
  });

  test.each([
    [['60', '50'], ['80', '50'], '10.00'],
    [['80'], ['60.5'], '-19.50'],
    [[], ['1'], null],
    [['1'], [], null],
  ])('from %j to %j the mean rises by %s', (before, after, expected) => {
    expect(meanGain(before, after, by)).toBe(expected);
  });
});
