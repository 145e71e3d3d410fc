import type { Finisher } from './finisher';
import { compare, parseFraction, type Fraction } from './fraction';
import { instant } from './instant';
import type { Policy } from './period';
import { rank, type Place, type TieBreak } from './rank';
import type { SheetLine, SubjectResult } from './result';

export interface Ranking {
  readonly ranks: SubjectResult['ranks'];
  readonly tieBrokenBy?: string;
}

interface Runner {
  readonly finisher: Finisher;
  readonly units: bigint;
}

/** Ranks by category, by band within the category, and overall (RULINGS 13); the undetermined are left out. */
export const rankSubjects = (finishers: readonly Finisher[], { ranking }: Policy): ReadonlyMap<Finisher, Ranking> => {
  const tieBreaks = (ranking.breakBy ?? []).map(tieBreak);
  const runners = finishers.flatMap((finisher): Runner[] =>
    finisher.final.units === null ? [] : [{ finisher, units: finisher.final.units }],
  );
  const byCategory = rankWithin(runners, ({ finisher }) => finisher.subject.category, tieBreaks);
  const byBand = rankWithin(runners, bandKey, tieBreaks);
  const overall = rank(runners, tieBreaks);
  return new Map(
    runners.map((runner) => [runner.finisher, ranked(byCategory.get(runner), byBand.get(runner), overall.get(runner))]),
  );
};

const bandKey = ({ finisher }: Runner): string =>
  JSON.stringify([finisher.subject.category, finisher.qualification?.band]);

const ranked = (category: Place | undefined, band: Place | undefined, overall: Place | undefined): Ranking => {
  const tieBrokenBy = category?.brokenBy ?? overall?.brokenBy;
  return {
    ranks: { category: category?.rank ?? null, band: band?.rank ?? null, overall: overall?.rank ?? null },
    ...(tieBrokenBy === undefined ? {} : { tieBrokenBy }),
  };
};

const rankWithin = (
  runners: readonly Runner[],
  keyOf: (runner: Runner) => string,
  tieBreaks: readonly TieBreak<Runner>[],
): ReadonlyMap<Runner, Place> => {
  const parts = new Map<string, Runner[]>();
  for (const runner of runners) {
    const key = keyOf(runner);
    const part = parts.get(key);
    if (part) part.push(runner);
    else parts.set(key, [runner]);
  }
  return new Map([...parts.values()].flatMap((part) => [...rank(part, tieBreaks)]));
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
  return submittedAt === undefined ? null : (instant(submittedAt) ?? null);
};

const valueAt = ({ finisher }: Runner, code: string): Fraction | null => {
  const outcome = finisher.outcomes.get(code);
  if (outcome) return outcome.exact;
  const value = nodeValue(finisher.final.line.children, code);
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
