/** Final scores of the same bodies over all years that are known, computed or imported, which are never told as one. Pure. */
import { decimal, divide, fraction, scoreText, subtract, sum, type Fraction, type Rounding } from '@app/scoring';

/** How a body ended in a year. */
export interface FinalScore {
  readonly final: string | null;
  readonly band: string | null;
  readonly rank: number | null;
}

/** A year with the scores of bodies, by the ids of the bodies. */
export interface KnownYear {
  readonly id: string;
  /** `imported`: from a table, so that nobody can compute it again. */
  readonly source: 'computed' | 'imported';
  readonly year: number;
  readonly title: string;
  readonly scale: string;
  /** The file that an imported year came from. */
  readonly file: { readonly name: string; readonly sha256: string; readonly importedAt: string } | null;
  readonly scores: ReadonlyMap<string, FinalScore>;
}

export interface ComparedYear extends Omit<KnownYear, 'scores'> {
  /** Bodies that have a score. */
  readonly bodies: number;
  readonly mean: string | null;
  /** The difference of the means of those that have a score in both; null where there is no such year. */
  readonly step: {
    readonly from: string;
    readonly bodies: number;
    readonly difference: string;
    /** How one of the two years was scored is not known: the step is no series. */
    readonly isBreak: boolean;
  } | null;
}

export interface ComparedBody {
  readonly subjectId: string;
  readonly name: string;
  /** By the ids of the years. */
  readonly scores: Readonly<Record<string, FinalScore>>;
  /** Against the nearest earlier year in which it has a score. */
  readonly step: { readonly from: string; readonly difference: string; readonly isBreak: boolean } | null;
}

export interface ComparedFinals {
  readonly years: readonly ComparedYear[];
  readonly bodies: readonly ComparedBody[];
}

/** A body of the category as it is now. */
export interface TrendBody {
  readonly id: string;
  readonly subjectId: string;
  readonly name: string;
}

/** Compares years given the earliest first; the last is the one that is asked about. */
export const compareFinals = (
  years: readonly KnownYear[],
  bodies: readonly TrendBody[],
  rounding: Rounding,
): ComparedFinals => ({
  years: years.map((year, at) => comparedYear(year, years.slice(0, at), { bodies, rounding })),
  bodies: bodies.map((body) => comparedBody(body, years, rounding)),
});

const finalIn = (year: KnownYear, id: string): string | null => year.scores.get(id)?.final ?? null;

interface Ground {
  readonly bodies: readonly TrendBody[];
  readonly rounding: Rounding;
}

const comparedYear = (year: KnownYear, before: readonly KnownYear[], { bodies, rounding }: Ground): ComparedYear => {
  const { scores: _, ...known } = year;
  const own = bodies.flatMap(({ id }) => finalIn(year, id) ?? []);
  return {
    ...known,
    bodies: own.length,
    mean: own.length === 0 ? null : scoreText(meanOf(own.map(decimal)), rounding),
    step: stepOf(year, before, { bodies, rounding }),
  };
};

const isComparable = (one: KnownYear, other: KnownYear): boolean =>
  Number(one.scale) === Number(other.scale) && one.year > other.year;

const isBreak = (one: KnownYear, other: KnownYear): boolean => one.source === 'imported' || other.source === 'imported';

const stepOf = (year: KnownYear, before: readonly KnownYear[], { bodies, rounding }: Ground): ComparedYear['step'] => {
  for (const earlier of before.toReversed().filter((one) => isComparable(year, one))) {
    const pairs = bodies.flatMap(({ id }) => {
      const [now, then] = [finalIn(year, id), finalIn(earlier, id)];
      return now === null || then === null ? [] : [subtract(decimal(now), decimal(then))];
    });
    if (pairs.length > 0)
      return {
        from: earlier.id,
        bodies: pairs.length,
        difference: scoreText(meanOf(pairs), rounding),
        isBreak: isBreak(year, earlier),
      };
  }
  return null;
};

const comparedBody = (
  { id, subjectId, name }: TrendBody,
  years: readonly KnownYear[],
  rounding: Rounding,
): ComparedBody => {
  const scores = years.flatMap((year) => {
    const score = year.scores.get(id);
    return score ? [[year.id, score] as const] : [];
  });
  const last = years.at(-1);
  const now = last ? finalIn(last, id) : null;
  const earlier = years.slice(0, -1).toReversed().find((one) => last && isComparable(last, one) && finalIn(one, id) !== null); // prettier-ignore
  const then = earlier ? finalIn(earlier, id) : null;
  const step =
    last && earlier && now !== null && then !== null
      ? {
          from: earlier.id,
          difference: scoreText(subtract(decimal(now), decimal(then)), rounding),
          isBreak: isBreak(last, earlier),
        }
      : null;
  return { subjectId, name, scores: Object.fromEntries(scores), step };
};

const meanOf = (values: readonly Fraction[]): Fraction => divide(sum(values), fraction(BigInt(values.length)));
