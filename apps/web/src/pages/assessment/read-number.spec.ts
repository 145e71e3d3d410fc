import { readNumber } from './read-number';

describe('a number as people type it', () => {
  test.each([
    ['12', '12'],
    [' 1 250 ', '1250'],
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['1,250', '1.250'],
    ['0.125', '0.125'],
    ['1250.125', '1250.125'],
    ['1.250.000', '1250000'],
    ['1.250,75', '1250.75'],
    ['1,250.75', '1250.75'],
    ['85 %', '85'],
    ['-3,5', '-3.5'],
  ])('in Indonesian %s is %s', (typed, number) => {
    expect(readNumber(typed, 'id')).toEqual({ number });
  });

  test.each([
    ['1.250', 'id', { grouped: '1250', pointed: '1.250' }],
    ['-12.000', 'id', { grouped: '-12000', pointed: '-12.000' }],
    ['1,250', 'en', { grouped: '1250', pointed: '1.250' }],
  ] as const)('%s may be two things in %s, and a person says which', (typed, language, reading) => {
    expect(readNumber(typed, language)).toEqual(reading);
  });

  test.each(['', 'dua', '1.2.3', '1,', '1.25.000', '12,5,0', '--1', '1,250,75'])('%p is no number', (typed) => {
    expect(readNumber(typed, 'id')).toBeNull();
  });
});
