/** Results as a table that a person reads: labels beside codes, marks beside numbers. Pure; adds nothing to a score. */
import type {
  Band,
  Category,
  GateOutcome,
  PeriodDocument,
  Policy,
  SheetLine,
  StageKind,
  StageState,
  SubjectResult,
} from '@app/scoring';
import { settledGates, type SettledGates } from './settled-gates';
import { standingsFlags } from './standings-flags';
import type { StandingFlag } from './standings-flags';
import { warningsTold } from './warnings-told';
import type { Unjudged } from './unjudged.query';

export interface StandingRow {
  /** Null in what is published: ids are of no use outside (RULINGS 15). */
  readonly assessmentId: string | null;
  readonly subjectId: string;
  readonly name: string;
  readonly category: string;
  readonly categoryLabel: string;
  /** `unverified`: in an open period, nobody has finished verifying it; its numbers say nothing yet. */
  readonly status: SubjectResult['status'] | 'unverified';
  readonly stages: Readonly<Record<string, { readonly score: string | null; readonly state: StageState | 'unopened' }>>;
  readonly final: string | null;
  readonly band: string | null;
  readonly bandLabel: string | null;
  readonly bandLowered: { readonly from: string; readonly because: string } | null;
  readonly ranks: SubjectResult['ranks'];
  readonly tieBrokenBy: string | null;
  readonly gates: readonly GateOutcome[];
  readonly flags: readonly StandingFlag[];
}

export interface StandingStage {
  readonly code: string;
  readonly label: string;
  readonly kind: StageKind;
  readonly weight: string;
}

/** The plenary's decision, as readers see it. */
export interface DeterminationView {
  readonly number: string;
  readonly decidedAt: string;
  readonly note: string | null;
  readonly periodSha256: string;
  readonly resultSha256: string;
  /** SHA-256 of the public key that signed it; null where it was determined before determinations were signed. */
  readonly keyId: string | null;
  /** The decree whose place it takes, and why; null for the first of a period. */
  readonly corrects: { readonly number: string; readonly decidedAt: string; readonly reason: string } | null;
}

export interface Standings {
  readonly decimals: number;
  readonly scale: string;
  readonly bands: readonly Band[];
  readonly stages: readonly StandingStage[];
  readonly categories: readonly Category[];
  /** Whether the plenary has determined these numbers. */
  readonly frozen: boolean;
  readonly warnings: readonly string[];
  readonly determination: DeterminationView | null;
  /** The rules by which it was made; when what had to be done is no part of them. */
  readonly policy: Omit<Policy, 'windows'>;
  readonly rows: readonly StandingRow[];
}

/** Results with the way to everything behind them, live or frozen alike. */
export interface ScoredFacts {
  readonly policy: Policy;
  readonly results: readonly SubjectResult[];
  readonly warnings: readonly string[];
  /** What they were made from, where it is at hand. */
  readonly document?: PeriodDocument;
  readonly sheetOf: (subjectId: string) => SheetLine | null;
  readonly assessmentIdOf: (subjectId: string) => string | null;
  readonly frozen: boolean;
  readonly unjudged: Unjudged;
  readonly determination: DeterminationView | null;
}

/** The policy's categories, or the codes in use where it names none. */
export const categoriesOf = (
  policy: Policy,
  results: readonly Pick<SubjectResult, 'category'>[],
): readonly Category[] =>
  policy.categories ??
  [...new Set(results.map(({ category }) => category))].sort().map((code) => ({ code, label: code }));

const unranked = Number.MAX_SAFE_INTEGER;

const inOrder = (categories: readonly Category[]): ((a: SubjectResult, b: SubjectResult) => number) => {
  const places = new Map(categories.map(({ code }, index) => [code, index]));
  const place = (code: string): number => places.get(code) ?? categories.length;
  return (a, b) =>
    place(a.category) - place(b.category) ||
    (a.ranks.category ?? unranked) - (b.ranks.category ?? unranked) ||
    a.name.localeCompare(b.name, 'id') ||
    (a.id < b.id ? -1 : 1);
};

const noRanks: SubjectResult['ranks'] = { category: null, band: null, overall: null };

/** What is not verified yet has no score to show, whatever the verdicts given so far come to; nor has a gate that waits for it. */
const asShown = (result: SubjectResult, { unverified }: Unjudged, { gatesOf }: SettledGates): SubjectResult => {
  const gates = gatesOf(result);
  if (!unverified.has(result.id)) return { ...result, gates };
  const { bandLowered: _, tieBrokenBy: __, ...rest } = result;
  return { ...rest, status: 'undetermined', exact: null, final: null, band: null, ranks: noRanks, gates };
};

type ShownStage = StandingRow['stages'][string];

const stagesOf = (
  { id, category, stages }: SubjectResult,
  { unopened, uninspected }: Unjudged,
): StandingRow['stages'] =>
  Object.fromEntries(
    Object.entries(stages).map(([code, { score, state }]): [string, ShownStage] => {
      if (state !== 'scored' && unopened.has(`${category}/${code}`)) return [code, { score: null, state: 'unopened' }];
      if (uninspected.has(`${id}/${code}`)) return [code, { score: null, state: 'undetermined' }];
      return [code, { score, state }];
    }),
  );

const rowOf = (scored: ScoredFacts, result: SubjectResult, categories: readonly Category[]): StandingRow => ({
  assessmentId: scored.assessmentIdOf(result.id),
  subjectId: result.id,
  name: result.name,
  category: result.category,
  categoryLabel: categories.find(({ code }) => code === result.category)?.label ?? result.category,
  status: scored.unjudged.unverified.has(result.id) ? 'unverified' : result.status,
  stages: stagesOf(result, scored.unjudged),
  final: result.final,
  band: result.band,
  bandLabel: scored.policy.bands.find(({ code }) => code === result.band)?.label ?? null,
  bandLowered: result.bandLowered ?? null,
  ranks: result.ranks,
  tieBrokenBy: result.tieBrokenBy ?? null,
  gates: result.gates,
  flags: scored.unjudged.unverified.has(result.id)
    ? []
    : standingsFlags(result, scored.policy, scored.sheetOf(result.id)),
});

const withoutWindows = ({ windows: _, ...policy }: Policy): Omit<Policy, 'windows'> => policy;

const kept = new WeakMap<ScoredFacts, Standings>();

/** The table of a period, by category and place; those without a place stand last, by name. Made once for each set of scores. */
export const standingsOf = (scored: ScoredFacts, category?: string): Standings => {
  const whole = kept.get(scored) ?? wholeTable(scored);
  kept.set(scored, whole);
  return category === undefined ? whole : { ...whole, rows: whole.rows.filter((row) => row.category === category) };
};

const wholeTable = (scored: ScoredFacts): Standings => {
  const { policy } = scored;
  const settled = settledGates(scored);
  const results = scored.frozen
    ? [...scored.results]
    : scored.results.map((result) => asShown(result, scored.unjudged, settled));
  const categories = categoriesOf(policy, results);
  return {
    decimals: policy.decimals,
    scale: policy.scale,
    bands: policy.bands,
    stages: policy.stages.map(({ code, label, kind, weight }) => ({ code, label: label ?? code, kind, weight })),
    categories,
    frozen: scored.frozen,
    warnings: warningsTold(scored),
    determination: scored.determination,
    policy: withoutWindows(policy),
    rows: results.sort(inOrder(categories)).map((result) => rowOf(scored, result, categories)),
  };
};

/** The same table for everyone: without ids and without the marks that are for the plenary only. */
export const publicRows = (standings: Standings): readonly StandingRow[] =>
  standings.rows.map((row) => ({ ...row, assessmentId: null, flags: [] }));
