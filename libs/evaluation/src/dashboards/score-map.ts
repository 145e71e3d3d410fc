/** One category's bodies by indicators, and how their final scores lie. Pure; every number is one of a score sheet. */
import { compareDecimal } from '@app/instrument';
import type { SheetLine, SubjectResult } from '@app/scoring';
import type { ScoredFacts } from '../results/standings-rows';

export interface MapColumn {
  readonly stage: string;
  /** Null: the stage as a whole. */
  readonly indicator: string | null;
  readonly label: string;
}
export interface MapRow {
  readonly assessmentId: string | null;
  readonly name: string;
  readonly final: string;
  readonly band: string | null;
  /** By column; null where it does not count. */
  readonly scores: readonly (string | null)[];
}
export interface ScoreBin {
  readonly from: string;
  readonly until: string;
  /** Bodies by band, in the order of the policy's bands. */
  readonly bands: readonly number[];
}
export interface ScoreMap {
  readonly columns: readonly MapColumn[];
  /** From the lowest final score up: who lags stands first. */
  readonly rows: readonly MapRow[];
  readonly total: number;
  readonly bins: readonly ScoreBin[];
  readonly bands: readonly { readonly code: string; readonly label: string; readonly colour: string | null }[];
}

type Ranked = SubjectResult & { readonly final: string };

/** So many columns of a chart still have a name each. */
const binCount = 10;

const rankedOf = ({ results, unjudged }: ScoredFacts, category: string): readonly Ranked[] =>
  results
    .filter((result): result is Ranked => result.status === 'ranked' && result.final !== null)
    .filter(({ id, category: own }) => own === category && !unjudged.unverified.has(id))
    .sort((one, other) => compareDecimal(one.final, other.final) || (one.id < other.id ? -1 : 1));

const stagesOf = (sheet: SheetLine | null): readonly SheetLine[] =>
  (sheet?.children ?? []).filter(({ kind }) => kind === 'stage');

const nodesOf = (stage: SheetLine): readonly SheetLine[] =>
  (stage.children ?? []).filter(({ kind }) => kind === 'node');

const columnsOf = (sheet: SheetLine | null): readonly MapColumn[] =>
  stagesOf(sheet).flatMap((stage): readonly MapColumn[] => [
    ...nodesOf(stage).map(({ code, label }) => ({ stage: stage.code, indicator: code, label })),
    { stage: stage.code, indicator: null, label: stage.label },
  ]);

const scoreAt = (sheet: SheetLine | null, { stage: code, indicator }: MapColumn): string | null => {
  const stage = stagesOf(sheet).find((line) => line.code === code);
  const line = indicator === null ? stage : stage?.children?.find((child) => child.code === indicator);
  return line?.rounded ?? null;
};

/** Equal parts of the scale; the last one takes the full score too. */
const binsOf = ({ policy }: ScoredFacts, ranked: readonly Ranked[]): readonly ScoreBin[] => {
  const edge = (at: number): string => String((Number(policy.scale) * at) / binCount);
  return Array.from({ length: binCount }, (_, at): ScoreBin => {
    const [from, until] = [edge(at), edge(at + 1)];
    const inside = ranked.filter(
      ({ final }) =>
        (at === 0 || compareDecimal(final, from) >= 0) && (at === binCount - 1 || compareDecimal(final, until) < 0),
    );
    return { from, until, bands: policy.bands.map(({ code }) => inside.filter(({ band }) => band === code).length) };
  });
};

/** Stages that no body of this category has come to yet: what stands for them on a sheet says nothing. */
const isAwaited = ({ unjudged }: ScoredFacts, category: string, { stage }: MapColumn): boolean =>
  unjudged.unopened.has(`${category}/${stage}`) || unjudged.uninspected.has(`${category}/${stage}`);

/** The map of one category, with `limit` of its rows from a place on. */
export const scoreMap = (
  scored: ScoredFacts,
  category: string,
  { from, limit }: { readonly from: number; readonly limit: number },
): ScoreMap => {
  const ranked = rankedOf(scored, category);
  // All bodies of a category answer one questionnaire, so any sheet names the columns.
  const columns = columnsOf(ranked[0] ? scored.sheetOf(ranked[0].id) : null);
  return {
    columns,
    total: ranked.length,
    rows: ranked.slice(from, from + limit).map(({ id, name, final, band }) => {
      const sheet = scored.sheetOf(id);
      const scores = columns.map((column) => (isAwaited(scored, category, column) ? null : scoreAt(sheet, column)));
      return { assessmentId: scored.assessmentIdOf(id), name, final, band, scores };
    }),
    bins: binsOf(scored, ranked),
    bands: scored.policy.bands.map(({ code, label, colour }) => ({ code, label, colour: colour ?? null })),
  };
};
