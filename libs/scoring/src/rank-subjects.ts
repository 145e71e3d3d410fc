import { compare, parseFraction, type Fraction } from '@app/instrument';
import type { Finisher } from './finisher';
import { instant } from './instant';
import type { Policy } from './period';
import { rank, type TieBreak } from './rank';
import type { SheetLine, SubjectResult } from './result';

export interface Ranking {
  readonly ranks: SubjectResult['ranks'];
  readonly tieBrokenBy?: string;
}

/** A finisher with a determined score, on which its ranks are written as they come out. */
interface Runner {
  readonly finisher: Finisher;
  readonly units: bigint;
  readonly band: string;
  /** Made when a tie is broken by the first of them. */
  values?: Map<string, Fraction | null>;
  readonly ranks: { category: number | null; band: number | null; overall: number | null };
  tieBrokenBy?: string;
}

/** Ranks by category, by band within the category, and overall (RULINGS 13); the undetermined are left out. */
export const rankSubjects = (finishers: readonly Finisher[], { ranking }: Policy): ReadonlyMap<Finisher, Ranking> => {
  const tieBreaks = (ranking.breakBy ?? []).map(tieBreak);
  const runners = finishers.flatMap((finisher): Runner[] => {
    const { final, qualification } = finisher;
    if (final.units === null || qualification === null) return [];
    const ranks = { category: null, band: null, overall: null };
    return [{ finisher, units: final.units, band: qualification.band, ranks }];
  });
  for (const [scope, keyOf] of scopes)
    for (const part of parted(runners, keyOf))
      for (const [runner, { rank: place, brokenBy }] of rank(part, tieBreaks)) {
        runner.ranks[scope] = place;
        if (brokenBy !== undefined) runner.tieBrokenBy ??= brokenBy;
      }
  return new Map(runners.map((runner) => [runner.finisher, runner]));
};

/** In this order, so that a tie broken within the category is named before one broken across categories. */
const scopes = [
  ['category', ({ finisher }: Runner) => finisher.subject.category],
  ['band', ({ finisher, band }: Runner) => JSON.stringify([finisher.subject.category, band])],
  ['overall', () => ''],
] as const;

const parted = (runners: readonly Runner[], keyOf: (runner: Runner) => string): readonly (readonly Runner[])[] => {
  const parts = new Map<string, Runner[]>();
  for (const runner of runners) {
    const key = keyOf(runner);
    const part = parts.get(key);
    if (part) part.push(runner);
    else parts.set(key, [runner]);
  }
  return [...parts.values()];
};

/** `submittedAt` prefers the earlier, a stage or node the higher exact value; whoever has none comes last. */
const tieBreak = (key: string): TieBreak<Runner> => {
  if (key !== 'submittedAt')
    return { key, compare: (a, b) => missingLast(valueAt(a, key), valueAt(b, key), (x, y) => compare(y, x)) };
  return { key, compare: (a, b) => missingLast(submitted(a), submitted(b), (x, y) => Number(x > y) - Number(x < y)) };
};

const missingLast = <V>(a: V | null, b: V | null, order: (a: V, b: V) => number): number => {
  if (a !== null && b !== null) return order(a, b);
  return Number(a === null) - Number(b === null);
};

const submitted = ({ finisher }: Runner): bigint | null => {
  const { submittedAt } = finisher.subject;
  return instant(submittedAt ?? '') ?? null;
};

/** Looked up once per runner: sorting asks again and again. */
const valueAt = (runner: Runner, code: string): Fraction | null => {
  const values = (runner.values ??= new Map());
  const known = values.get(code);
  if (known !== undefined) return known;
  const value = exactValue(runner.finisher, code);
  values.set(code, value);
  return value;
};

const exactValue = ({ outcomes, final }: Finisher, code: string): Fraction | null => {
  const outcome = outcomes.get(code);
  if (outcome) return outcome.exact;
  const value = nodeValue(final.line().children, code);
  return value === null ? null : parseFraction(value);
};

const nodeValue = (lines: readonly SheetLine[] | undefined, code: string): string | null => {
  for (const line of lines ?? []) {
    if (line.kind === 'node' && line.code === code) return line.value;
    const below = line.kind === 'juror' ? null : nodeValue(line.children, code);
    if (below !== null) return below;
  }
  return null;
};
