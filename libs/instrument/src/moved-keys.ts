/**
 * Which of the things that stand in both lists a person would say were moved: the fewest that have to change their place to
 * turn one order into the other. What stands in one list only does not matter.
 */
export const movedKeys = (before: readonly string[], after: readonly string[]): ReadonlySet<string> => {
  const placeBefore = new Map(before.map((key, index) => [key, index]));
  const common = after.filter((key) => placeBefore.has(key));
  const still = longestRise(common.map((key) => placeBefore.get(key) as number));
  return new Set(common.filter((_, index) => !still.has(index)));
};

/** Indexes of a longest rising subsequence, found in n log n by patience. */
const longestRise = (numbers: readonly number[]): ReadonlySet<number> => {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    const at = firstNotBelow(tails, number, numbers);
    before[index] = tails[at - 1];
    tails[at] = index;
  });
  const rise = new Set<number>();
  for (let index = tails.at(-1); index !== undefined; index = before[index]) rise.add(index);
  return rise;
};

const firstNotBelow = (tails: readonly number[], number: number, numbers: readonly number[]): number => {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[tails[middle] as number] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
};
