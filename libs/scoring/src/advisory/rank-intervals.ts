import { approximate } from './estimate';
import { normalNoise, seededChance, type Chance } from './seeded-chance';
import type { Policy, Stage } from '../period';
import type { SubjectResult } from '../result';

/** What is shaken, and how often. */
export interface Shaking {
  /** A whole number from 0; the same seed gives the same intervals. */
  readonly seed: number;
  /** How many rankings are drawn; at least one. */
  readonly runs: number;
  /** Each stage's weight is drawn evenly between (1 − share) and (1 + share) of itself, once per run for all bodies. */
  readonly weightShare: number;
  /** Standard deviation of normal judging noise in points of the scale, per stage code; a stage not named has none. */
  readonly judgingNoise: Readonly<Record<string, number>>;
  /** The share of runs that an interval holds, e.g. 0.9. */
  readonly level: number;
}

/** The places in its category that a body took in the middle `level` of the runs. */
export interface RankInterval {
  readonly id: string;
  readonly category: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Intervals together with what they were drawn from, so that whoever reads them can draw them again. */
export interface RankIntervals extends Shaking {
  readonly bodies: readonly RankInterval[];
}

/**
 * Rank intervals by Monte Carlo over weights and judging noise (DESIGN §5.12): each run draws weights and noise, makes
 * finals and ranks the rounded ones, ties sharing a place. Gates stay as they were decided, a stage that a body did not
 * reach or missed is not shaken, and `breakBy` is not asked: bodies that only it parts share their places.
 */
export const rankIntervals = (policy: Policy, results: readonly SubjectResult[], shaking: Shaking): RankIntervals => {
  const chance = seededChance(shaking.seed);
  const runners = results
    .filter(({ status }) => status === 'ranked')
    .map((result): Runner => ({ result, parts: partsOf(policy, result), units: 0, places: [] }));
  const categories = inCategories(runners);
  for (let run = 0; run < shaking.runs; run++) {
    const weights = shakenWeights(policy.stages, shaking, chance);
    for (const runner of runners) runner.units = shakenUnits(runner.parts, weights, { policy, shaking, chance });
    for (const category of categories) takePlaces(category);
  }
  return { ...shaking, bodies: runners.map((runner) => intervalOf(runner, shaking.level)) };
};

interface Runner {
  readonly result: SubjectResult;
  readonly parts: readonly Part[];
  units: number;
  readonly places: number[];
}

/** A stage that counts for one body. */
interface Part {
  readonly stage: string;
  readonly score: number;
  readonly isJudged: boolean;
}

const partsOf = ({ stages, roundAt }: Policy, result: SubjectResult): readonly Part[] =>
  stages.flatMap(({ code }): Part[] => {
    const { exact, score, state } = result.stages[code] as SubjectResult['stages'][string];
    const counted = roundAt?.includes('stage') ? score : exact;
    return counted === null ? [] : [{ stage: code, score: approximate(counted), isJudged: state === 'scored' }];
  });

const inCategories = (runners: readonly Runner[]): readonly Runner[][] => {
  const categories = new Map<string, Runner[]>();
  for (const runner of runners) {
    const { category } = runner.result;
    const known = categories.get(category);
    if (known) known.push(runner);
    else categories.set(category, [runner]);
  }
  return [...categories.values()];
};

type Weights = ReadonlyMap<string, number>;

const shakenWeights = (stages: readonly Stage[], { weightShare }: Shaking, chance: Chance): Weights =>
  new Map(stages.map(({ code, weight }) => [code, approximate(weight) * (1 + weightShare * (2 * chance() - 1))]));

interface Run {
  readonly policy: Policy;
  readonly shaking: Shaking;
  readonly chance: Chance;
}

/** A final in units of its last decimal; the small step up takes a half up where a float fell just short of it. */
const shakenUnits = (parts: readonly Part[], weights: Weights, { policy, shaking, chance }: Run): number => {
  const scale = approximate(policy.scale);
  let [points, divisor] = [0, 0];
  for (const { stage, score, isJudged } of parts) {
    const noise = (isJudged && shaking.judgingNoise[stage]) || 0;
    const weight = weights.get(stage) as number;
    points += weight * (noise === 0 ? score : score + noise * normalNoise(chance));
    divisor += weight;
  }
  const final = Math.min(Math.max(points / divisor, 0), scale);
  return Math.floor(final * 10 ** policy.decimals + 0.5 + 1e-6);
};

/** Competition places 1, 1, 3, best first. */
const takePlaces = (category: Runner[]): void => {
  category.sort((a, b) => b.units - a.units);
  let [place, units] = [0, NaN];
  category.forEach((runner, index) => {
    if (runner.units !== units) [place, units] = [index + 1, runner.units];
    runner.places.push(place);
  });
};

const intervalOf = ({ result: { id, category }, places }: Runner, level: number): RankInterval => {
  const sorted = places.sort((a, b) => a - b);
  const tail = Math.floor((sorted.length * (1 - level)) / 2 + 1e-9);
  const at = (index: number): number => sorted[index] as number;
  return { id, category, low: at(tail), middle: at((sorted.length - 1) >> 1), high: at(sorted.length - 1 - tail) };
};
