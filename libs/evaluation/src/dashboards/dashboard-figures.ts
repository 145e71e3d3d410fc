/** What a regional head sees at a glance: pure counts and means over results; every mean is made by libs/scoring. */
import { compareDecimal } from '@app/instrument';
import { meanScore } from '@app/scoring';
import type { SheetLine, SubjectResult } from '@app/scoring';
import { categoriesOf } from '../results/standings-rows';
import type { ScoredFacts } from '../results/standings-rows';

export interface BandFigure {
  readonly code: string;
  readonly label: string;
  readonly colour: string | null;
  readonly count: number;
}
export interface NamedScore {
  readonly assessmentId: string | null;
  readonly name: string;
  readonly final: string;
  readonly band: string | null;
}
export interface CategoryFigure {
  readonly code: string;
  readonly label: string;
  readonly mean: string | null;
  readonly best: readonly NamedScore[];
  readonly worst: readonly NamedScore[];
}
export interface IndicatorFigure {
  readonly code: string;
  readonly label: string;
  readonly mean: string | null;
}
export interface DashboardFigures {
  readonly year: number;
  readonly totals: {
    readonly bodies: number;
    readonly ranked: number;
    readonly mean: string | null;
    readonly byBand: readonly BandFigure[];
  };
  readonly categories: readonly CategoryFigure[];
  readonly indicators: readonly IndicatorFigure[];
}

const shown = 3;

type Ranked = SubjectResult & { readonly final: string };

const isRanked = (result: SubjectResult): result is Ranked => result.status === 'ranked' && result.final !== null;

const meanOf = (scored: ScoredFacts, scores: readonly string[]): string | null => meanScore(scores, scored.policy);

const byScore = (a: Ranked, b: Ranked): number => compareDecimal(b.final, a.final) || (a.id < b.id ? -1 : 1);

const categoryFigures = (scored: ScoredFacts, ranked: readonly Ranked[]): readonly CategoryFigure[] =>
  categoriesOf(scored.policy, scored.results).map(({ code, label }) => {
    const rows = ranked.filter(({ category }) => category === code).sort(byScore);
    const named = ({ id, name, final, band }: Ranked): NamedScore => ({
      assessmentId: scored.assessmentIdOf(id),
      name,
      final,
      band,
    });
    // In a small category nobody is praised and blamed at once.
    const worst = rows.slice(Math.max(shown, rows.length - shown)).reverse();
    return {
      code,
      label,
      mean: meanOf(
        scored,
        rows.map(({ final }) => final),
      ),
      best: rows.slice(0, shown).map(named),
      worst: worst.map(named),
    };
  });

/** The nodes right below the questionnaire stage of one sheet. */
const indicatorLines = (sheet: SheetLine | null, questionnaire: string | undefined): readonly SheetLine[] =>
  sheet?.children
    ?.find(({ kind, code }) => kind === 'stage' && code === questionnaire)
    ?.children?.filter(({ kind }) => kind === 'node') ?? [];

const indicatorFigures = (scored: ScoredFacts, ranked: readonly Ranked[]): readonly IndicatorFigure[] => {
  const questionnaire = scored.policy.stages.find(({ kind }) => kind === 'questionnaire')?.code;
  const found = new Map<string, { code: string; label: string; scores: string[] }>();
  for (const { id } of ranked) {
    for (const { code, label, rounded } of indicatorLines(scored.sheetOf(id), questionnaire)) {
      const key = `${code}\u0000${label}`;
      const indicator = found.get(key) ?? { code, label, scores: [] };
      if (rounded !== null) indicator.scores.push(rounded);
      found.set(key, indicator);
    }
  }
  return [...found.values()].map(({ code, label, scores }) => ({ code, label, mean: meanOf(scored, scores) }));
};

/** All figures of a period's dashboard. Bodies without a final score, or not verified yet, are counted, and left out of every mean. */
export const dashboardFigures = (scored: ScoredFacts): DashboardFigures => {
  const { policy, results } = scored;
  const ranked = results.filter(isRanked).filter(({ id }) => !scored.unjudged.unverified.has(id));
  return {
    year: policy.year,
    totals: {
      bodies: results.length,
      ranked: ranked.length,
      mean: meanOf(
        scored,
        ranked.map(({ final }) => final),
      ),
      byBand: policy.bands.map(({ code, label, colour }) => ({
        code,
        label,
        colour: colour ?? null,
        count: ranked.filter(({ band }) => band === code).length,
      })),
    },
    categories: categoryFigures(scored, ranked),
    indicators: indicatorFigures(scored, ranked),
  };
};
