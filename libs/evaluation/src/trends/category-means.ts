/** What the judged bodies of one category reached, item by item and node by node, in percent and exact. Pure. */
import { decimal, divide, fraction, parseFraction, sum, times, type Fraction, type SheetLine } from '@app/scoring';

/** A mean of the bodies for whom the line counted; null of none. */
export interface Mean {
  readonly percent: Fraction | null;
  readonly bodies: number;
}

export interface CategoryMeans {
  readonly items: ReadonlyMap<string, Mean>;
  readonly nodes: ReadonlyMap<string, Mean>;
}

export const noMean: Mean = { percent: null, bodies: 0 };

/** How many bodies have each value: thousands of bodies reach the same few. */
type Tally = Map<string, number>;

/** Means over the questionnaire's lines of these bodies; a line that is excluded for a body leaves that body out. */
export const categoryMeans = (questionnaires: Iterable<SheetLine>, scale: string): CategoryMeans => {
  const tallies = { item: new Map<string, Tally>(), node: new Map<string, Tally>() };
  const count = (line: SheetLine): void => {
    if ((line.kind === 'item' || line.kind === 'node') && line.value !== null) {
      const tally = tallies[line.kind].get(line.code) ?? new Map<string, number>();
      tallies[line.kind].set(line.code, tally);
      tally.set(line.value, (tally.get(line.value) ?? 0) + 1);
    }
    line.children?.forEach(count);
  };
  for (const line of questionnaires) line.children?.forEach(count);
  const percent = divide(fraction(100n), decimal(scale));
  return { items: meansOf(tallies.item, percent), nodes: meansOf(tallies.node, percent) };
};

const meansOf = (tallies: ReadonlyMap<string, Tally>, percent: Fraction): ReadonlyMap<string, Mean> =>
  new Map([...tallies].map(([code, tally]) => [code, meanOf(tally, percent)]));

const meanOf = (tally: Tally, percent: Fraction): Mean => {
  const bodies = [...tally.values()].reduce((all, one) => all + one, 0);
  const total = sum([...tally].map(([value, times_]) => times(parseFraction(value), fraction(BigInt(times_)))));
  return { percent: times(divide(total, fraction(BigInt(bodies))), percent), bodies };
};
