import fc from 'fast-check';
import { movedKeys } from './moved-keys';

const moved = (before: string, after: string): string => [...movedKeys([...before], [...after])].join('');

describe('movedKeys', () => {
  it('names only what a person would say was moved', () => {
    expect(moved('abcde', 'bcdea')).toBe('a');
    expect(moved('abcde', 'eabcd')).toBe('e');
    expect(moved('abcde', 'abcde')).toBe('');
    expect(moved('', '')).toBe('');
  });

  it('does not mind what came or went', () => {
    expect(moved('abcde', 'xaybce')).toBe('');
  });

  it('leaves an order that both share, and names no more than needed', () => {
    const letters = [...'abcdefg'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(letters, { minLength: 7 }),
        fc.nat({ max: 6 }),
        fc.nat({ max: 6 }),
        (order, from, to) => {
          const still = order.filter((key) => !movedKeys(letters, order).has(key));
          expect(still).toEqual([...still].sort());
          const one = order.filter((_, index) => index !== from);
          const shifted = [...one.slice(0, to), order[from] as string, ...one.slice(to)];
          expect(movedKeys(order, shifted).size).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
